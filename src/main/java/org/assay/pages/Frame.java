package org.assay.pages;

import jakarta.servlet.http.HttpServletRequest;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what its frame needs: who is here, where we are, and whether this is the demo. */
@ControllerAdvice(annotations = org.springframework.stereotype.Controller.class)
class Frame {

    private final CurrentPerson currentPerson;
    private final boolean demo;

    Frame(CurrentPerson currentPerson, @Value("${assay.demo.enabled:false}") boolean demo) {
        this.currentPerson = currentPerson;
        this.demo = demo;
    }

    @ModelAttribute("me")
    @Nullable
    Actor me() {
        return currentPerson.find().orElse(null);
    }

    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }

    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
