package org.assay.people.web;

import jakarta.servlet.http.HttpServletRequest;
import org.assay.people.Security;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the sign-in form, after a failure with the user name that was typed; Spring Security takes its answer. */
@Controller
class SignInPage {

    @GetMapping("/sign-in")
    String show(HttpServletRequest request, Model model) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(Security.TYPED_USERNAME) instanceof String typed) {
            model.addAttribute("username", typed);
            session.removeAttribute(Security.TYPED_USERNAME);
        }
        return "people/sign-in";
    }
}
