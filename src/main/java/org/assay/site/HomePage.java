package org.assay.site;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.assay.announcements.AnnouncementList;
import org.assay.announcements.Kind;
import org.assay.draws.DrawViews;
import org.assay.rounds.Place;
import org.assay.rounds.Round;
import org.assay.rounds.Rounds;
import org.assay.shared.WorkingCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page anybody sees. */
@Controller
class HomePage {

    private static final int NEWEST = 10;
    private static final int LAST_DRAWS = 5;

    private final Rounds rounds;
    private final AnnouncementList announcements;
    private final DrawViews draws;
    private final ObjectProvider<Visitors> visitors;

    HomePage(Rounds rounds, AnnouncementList announcements, DrawViews draws, ObjectProvider<Visitors> visitors) {
        this.rounds = rounds;
        this.announcements = announcements;
        this.draws = draws;
        this.visitors = visitors;
    }

    /** A round that takes dossiers now. */
    record OpenCall(UUID id, String number, String title, int places, Instant closesAt) {

        static OpenCall of(Round round) {
            int places = round.places().stream().mapToInt(Place::places).sum();
            return new OpenCall(
                    round.id(), round.number(), round.title(), places, WorkingCalendar.endOf(round.closesOn()));
        }
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("calls", rounds.open().stream().map(OpenCall::of).toList());
        model.addAttribute("notices", announcements.onNotice());
        model.addAttribute("newest", announcements.newest(EnumSet.of(Kind.CALL, Kind.NOTICE, Kind.DECISION), NEWEST));
        model.addAttribute("draws", draws.lastReleased(LAST_DRAWS));
        model.addAttribute("policies", announcements.newest(EnumSet.of(Kind.POLICY), NEWEST));
        model.addAttribute(
                "visitors",
                visitors.stream().map(Visitors::all).flatMap(List::stream).toList());
        return "site/home";
    }
}
