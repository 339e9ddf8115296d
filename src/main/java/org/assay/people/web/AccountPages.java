package org.assay.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.assay.people.Accounts;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.People;
import org.assay.people.Person;
import org.assay.people.SignIn;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.RequestContextUtils;

/** One's own account: name, roles, language, password. */
@Controller
@RequestMapping("/account")
class AccountPages {

    private static final List<String> LANGUAGES = List.of("zh-CN", "en");

    private final People people;
    private final Accounts accounts;
    private final SignIn signIn;
    private final CurrentPerson currentPerson;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    AccountPages(People people, Accounts accounts, SignIn signIn, CurrentPerson currentPerson) {
        this.people = people;
        this.accounts = accounts;
        this.signIn = signIn;
        this.currentPerson = currentPerson;
    }

    @GetMapping
    String show(Model model) {
        return page(null, model);
    }

    @PostMapping("/language")
    String language(@RequestParam String language, HttpServletRequest request, HttpServletResponse response) {
        if (!LANGUAGES.contains(language)) {
            throw new NotYours();
        }
        people.changeLanguage(currentPerson.expect().id(), language);
        var resolver = RequestContextUtils.getLocaleResolver(request);
        if (resolver != null) {
            resolver.setLocale(request, response, Locale.forLanguageTag(language));
        }
        return "redirect:/account";
    }

    @PostMapping("/password")
    String password(
            @RequestParam String old,
            @RequestParam String wanted,
            @RequestParam String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var me = me();
        try {
            if (!wanted.equals(again)) {
                throw new Refused("people.refused.passwords-differ");
            }
            accounts.changePassword(me.id(), old, wanted);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(refused, model);
        }
        signInAgain(me, request, response);
        return "redirect:/account?changed";
    }

    /** All sessions of the account have ended, this one too: the person goes on in a new one. */
    private void signInAgain(Person person, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        var fresh = signIn.loadUserByUsername(person.username());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(fresh, null, fresh.getAuthorities()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    private String page(@Nullable Refused refused, Model model) {
        model.addAttribute("person", me());
        model.addAttribute("languages", LANGUAGES);
        model.addAttribute("refused", refused);
        return "people/account";
    }

    private Person me() {
        return people.find(currentPerson.expect().id()).orElseThrow(NotYours::new);
    }
}
