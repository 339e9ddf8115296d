package org.assay.dossiers.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.dossiers.Beginnings;
import org.assay.dossiers.DossierLists;
import org.assay.dossiers.DossierQuery;
import org.assay.dossiers.DossierRow;
import org.assay.dossiers.DossierStatus;
import org.assay.dossiers.Dossiers;
import org.assay.pages.Words;
import org.assay.people.Actor;
import org.assay.people.CurrentPerson;
import org.assay.people.Role;
import org.assay.rounds.RoundHeading;
import org.assay.rounds.Rounds;
import org.assay.shared.Field;
import org.assay.workflow.Cases;
import org.assay.workflow.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Dossiers as lists: an agent's own with the open calls, and for the officials all that was handed in. */
@Controller
@RequestMapping("/dossiers")
class DossierListPages {

    private static final int PAGE = 50;

    private final Dossiers dossiers;
    private final Beginnings beginnings;
    private final DossierLists lists;
    private final Rounds rounds;
    private final Cases cases;
    private final CurrentPerson currentPerson;
    private final Words words;

    DossierListPages(
            Dossiers dossiers,
            Beginnings beginnings,
            DossierLists lists,
            Rounds rounds,
            Cases cases,
            CurrentPerson currentPerson,
            Words words) {
        this.dossiers = dossiers;
        this.beginnings = beginnings;
        this.lists = lists;
        this.rounds = rounds;
        this.cases = cases;
        this.currentPerson = currentPerson;
        this.words = words;
    }

    /** A dossier of mine with its place and its next date. */
    record OwnRow(
            DossierRow dossier, String round, @Nullable Whereabouts place, java.time.@Nullable Instant due) {}

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String field,
            @RequestParam(required = false) @Nullable String round,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var actor = currentPerson.expect();
        boolean agent = actor.is(Role.AGENT);
        model.addAttribute("title", words.of(agent ? "dossiers.title.own" : "dossiers.title"));
        model.addAttribute("own", null);
        model.addAttribute("page", null);
        if (agent) {
            own(model);
        } else if (isOfficial(actor)) {
            var query = new DossierQuery(
                    blankToNull(q), uuid(round), status(status), blankToNull(field), uuid(after), PAGE);
            model.addAttribute("query", query);
            model.addAttribute("page", lists.page(query));
            model.addAttribute("rounds", rounds.headings());
            model.addAttribute("statuses", Arrays.asList(DossierStatus.values()));
            model.addAttribute("fields", Arrays.asList(Field.values()));
        }
        return "dossiers/list";
    }

    private void own(Model model) {
        var headings = rounds.headings();
        var mine = lists.mine();
        var places = cases.whereabouts(mine.stream().map(DossierRow::id).toList());
        Map<UUID, RoundHeading> byId =
                headings.stream().collect(Collectors.toMap(RoundHeading::id, Function.identity()));
        model.addAttribute(
                "own",
                mine.stream()
                        .map(row -> row(row, byId.get(row.roundId()), places.get(row.id())))
                        .toList());
        model.addAttribute(
                "rounds", headings.stream().filter(RoundHeading::isOpen).toList());
    }

    private static OwnRow row(DossierRow row, @Nullable RoundHeading round, @Nullable Whereabouts place) {
        var due = row.status() == DossierStatus.DRAFT
                ? round == null ? null : round.closes()
                : place == null ? null : place.due();
        return new OwnRow(row, round == null ? "" : round.title(), place, due);
    }

    /** Where the call's "apply" leads: the list shows every open round with its button. */
    @GetMapping("/new")
    String toBegin() {
        return "redirect:/dossiers";
    }

    @PostMapping("/new")
    String begin(@RequestParam UUID round) {
        return "redirect:/dossiers/" + beginnings.begin(round) + "/edit";
    }

    private static boolean isOfficial(Actor actor) {
        return actor.isAnyOf(
                Role.CASE_OFFICER, Role.APPROVER, Role.AUDITOR, Role.OBJECTION_OFFICER, Role.MEETING_MEMBER);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable DossierStatus status(@Nullable String text) {
        return Arrays.stream(DossierStatus.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** A filter that is no id filters nothing. */
    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return blankToNull(text) == null ? null : UUID.fromString(Objects.requireNonNull(text));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
