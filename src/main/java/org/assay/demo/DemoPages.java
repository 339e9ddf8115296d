package org.assay.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.assay.people.NotYours;
import org.assay.people.SignIn;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In the demo a visitor chooses whom to be, and moves the date. */
@Controller
@Profile("demo")
@RequestMapping("/demo")
class DemoPages {

    private final SignIn signIn;
    private final DemoClock clock;
    private final DemoOthers others;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    DemoPages(SignIn signIn, DemoClock clock, DemoOthers others) {
        this.signIn = signIn;
        this.clock = clock;
        this.others = others;
    }

    @PostMapping("/be")
    String be(@RequestParam String username, HttpServletRequest request, HttpServletResponse response) {
        if (DemoPeople.CHOICE.stream().noneMatch(choice -> choice.username().equals(username))) {
            throw new NotYours();
        }
        var person = signIn.loadUserByUsername(
                username.equals("chair") ? others.chair().orElse(username) : username);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        request.getSession();
        request.changeSessionId();
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return "redirect:" + DemoPeople.choice(username).startsAt();
    }

    @PostMapping("/clock")
    String forward(@RequestParam int days, @RequestParam(defaultValue = "/") String back) {
        clock.forward(days);
        return "redirect:" + (back.matches("/[A-Za-z0-9/_-]*") && !back.startsWith("//") ? back : "/");
    }
}
