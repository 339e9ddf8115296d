package org.assay.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.people.Accounts;
import org.assay.people.CurrentPerson;
import org.assay.people.NotYours;
import org.assay.people.People;
import org.assay.people.PersonId;
import org.assay.people.Role;
import org.assay.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts: finding one, opening one, changing what its owner may do. */
@Controller
@RequestMapping("/admin/people")
class PeoplePages {

    private static final int PAGE = 50;

    private final People people;
    private final Accounts accounts;
    private final CurrentPerson currentPerson;

    PeoplePages(People people, Accounts accounts, CurrentPerson currentPerson) {
        this.people = people;
        this.accounts = accounts;
        this.currentPerson = currentPerson;
    }

    @ModelAttribute("mayChange")
    boolean mayChange() {
        return currentPerson.expect().is(Role.ADMINISTRATOR);
    }

    @ModelAttribute("allRoles")
    List<Role> roles() {
        return List.of(Role.values());
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        return list(q, after, null, model);
    }

    /** Opens an account; its one-time password is on this one page and nowhere else. */
    @PostMapping
    String open(
            @RequestParam String username,
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam(required = false) @Nullable Set<String> roles,
            Model model,
            HttpServletResponse response) {
        try {
            if (!username.matches("[A-Za-z0-9._-]{3,50}")
                    || !name.strip().matches("[^\\p{Cntrl}]{2,50}")
                    || !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")
                    || email.length() > 100) {
                throw new Refused("admin.refused.account");
            }
            model.addAttribute("opened", accounts.open(username, name.strip(), email, chosen(roles), "zh-CN"));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("username", username);
            model.addAttribute("name", name);
            model.addAttribute("email", email);
            return list(null, null, refused, model);
        }
        return list(null, null, null, model);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        return show(id, null, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<String> roles,
            @RequestParam(defaultValue = "false") boolean active,
            Model model,
            HttpServletResponse response) {
        try {
            accounts.change(new PersonId(id), chosen(roles), active);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(id, refused, model);
        }
        return "redirect:/admin/people/" + id + "?changed";
    }

    @PostMapping("/{id}/password")
    String resetPassword(@PathVariable UUID id, Model model) {
        model.addAttribute("oneTimePassword", accounts.resetPassword(new PersonId(id)));
        return show(id, null, model);
    }

    private String list(@Nullable String q, @Nullable String after, @Nullable Refused refused, Model model) {
        var found = accounts.search(q, after, PAGE + 1);
        var page = found.size() > PAGE ? found.subList(0, PAGE) : found;
        model.addAttribute("q", q);
        model.addAttribute("after", after);
        model.addAttribute("persons", page);
        model.addAttribute("next", found.size() > PAGE ? page.get(PAGE - 1).username() : null);
        model.addAttribute("refused", refused);
        return "admin/people";
    }

    private String show(UUID id, @Nullable Refused refused, Model model) {
        model.addAttribute("person", people.find(new PersonId(id)).orElseThrow(NotYours::new));
        model.addAttribute("refused", refused);
        return "admin/person";
    }

    private static Set<Role> chosen(@Nullable Set<String> codes) {
        return codes == null
                ? Set.of()
                : codes.stream().map(PeoplePages::role).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    private static Role role(String code) {
        return List.of(Role.values()).stream()
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(NotYours::new);
    }
}
