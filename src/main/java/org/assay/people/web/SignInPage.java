package org.assay.people.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the sign-in form; Spring Security takes its answer. */
@Controller
class SignInPage {

    @GetMapping("/sign-in")
    String show() {
        return "people/sign-in";
    }
}
