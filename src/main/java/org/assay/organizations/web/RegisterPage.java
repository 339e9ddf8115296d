package org.assay.organizations.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assay.organizations.NewAgent;
import org.assay.organizations.NewOrganization;
import org.assay.organizations.Organization;
import org.assay.organizations.Registration;
import org.assay.shared.CodeFlaw;
import org.assay.shared.Province;
import org.assay.shared.Refused;
import org.assay.shared.SocialCreditCode;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The public page where an organization registers itself and opens its agent's account. */
@Controller
@RequestMapping("/register")
class RegisterPage {

    private final Registration registration;
    private final MessageSource messages;

    RegisterPage(Registration registration, MessageSource messages) {
        this.registration = registration;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model, Locale locale) {
        return page(RegisterInput.empty(), Map.of(), model, locale);
    }

    @PostMapping
    String register(
            @Valid @ModelAttribute("input") RegisterInput input,
            BindingResult binding,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        var errors = new TreeMap<String, String>();
        binding.getFieldErrors()
                .forEach(error -> errors.putIfAbsent(error.getField(), String.valueOf(error.getDefaultMessage())));
        var region = Optional.ofNullable(input.region()).flatMap(Province::find);
        if (region.isEmpty()) {
            errors.putIfAbsent("region", said(new Refused("organizations.register.missing"), locale));
        }
        boolean confirmed = Boolean.TRUE.equals(input.codeConfirmed());
        if (!errors.containsKey("creditCode")) {
            SocialCreditCode.check(requireNonNull(input.creditCode()))
                    .filter(flaw -> !(confirmed && flaw.kind() == CodeFlaw.Kind.BAD_CHECK))
                    .ifPresent(flaw -> {
                        errors.put("creditCode", said(flaw.refused(), locale));
                        model.addAttribute("mayConfirm", flaw.kind() == CodeFlaw.Kind.BAD_CHECK);
                    });
        }
        if (errors.isEmpty()) {
            try {
                registration.register(organization(input, region.orElseThrow(), confirmed), agent(input, locale));
                return "redirect:/sign-in?registered";
            } catch (Refused refused) {
                errors.put(place(refused), said(refused, locale));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(input, errors, model, locale);
    }

    private String page(RegisterInput input, Map<String, String> errors, Model model, Locale locale) {
        model.addAttribute("input", input);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", Organization.Kind.values());
        model.addAttribute(
                "regions",
                List.of(Province.values()).stream()
                        .map(province -> Map.of("code", province.code(), "name", province.in(locale)))
                        .toList());
        return "organizations/edit";
    }

    /** Beside which field a refusal stands. */
    private static String place(Refused refused) {
        return switch (refused.key()) {
            case "people.refused.username-taken" -> "username";
            case "organizations.refused.name-taken" -> "name";
            default -> "creditCode";
        };
    }

    private String said(Refused refused, Locale locale) {
        return messages.getMessage(refused.key(), refused.args(), locale);
    }

    private static NewOrganization organization(RegisterInput input, Province region, boolean confirmed) {
        return new NewOrganization(
                requireNonNull(input.name()),
                requireNonNull(input.creditCode()),
                confirmed,
                Organization.Kind.valueOf(requireNonNull(input.kind())),
                region,
                requireNonNull(input.address()),
                requireNonNull(input.legalRepresentative()),
                null);
    }

    private static NewAgent agent(RegisterInput input, Locale locale) {
        return new NewAgent(
                requireNonNull(input.username()),
                requireNonNull(input.agentName()).strip(),
                requireNonNull(input.email()).strip(),
                requireNonNull(input.password()),
                locale.toLanguageTag());
    }
}
