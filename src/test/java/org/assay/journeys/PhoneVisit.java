package org.assay.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assay.people.Person;
import org.assay.visits.Visit;
import org.assay.visits.VisitDesk;
import org.assay.visits.VisitScript;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What journeys with a phone have in common: a visit nobody was told of, its checklist on a small screen, and the thumb on it. */
abstract class PhoneVisit {

    static final String PASSWORD = "a long test password";

    @Autowired
    VisitScript script;

    @Autowired
    VisitDesk desk;

    VisitScript.Running visit;

    @BeforeEach
    void anUnannouncedVisitIsToBeMade() {
        visit = script.open(null, false);
        script.declare(visit);
    }

    Visitor onThePhone(Visitors visitors, Person person) {
        Visitor visitor = visitors.phone("en");
        visitor.open("/sign-in");
        return signIn(visitor, person);
    }

    static Visitor signIn(Visitor visitor, Person person) {
        visitor.fill("username", person.username()).fill("password", PASSWORD);
        return visitor.press("main form button");
    }

    /** Open, and kept for when there is no network. */
    Page openChecklist(Visitor visitor) {
        visitor.open("/visits/" + visit.id());
        assertThat(visitor.page().locator("[data-visit]")).hasAttribute("data-ready", "true");
        assertThat(bar(visitor.page())).containsText("Online");
        return visitor.page();
    }

    static void all(Page page) {
        page.locator("[data-mode=all]").click();
    }

    static Locator bar(Page page) {
        return page.locator("[data-bar]");
    }

    static Locator card(Page page, String item) {
        return page.locator("[data-item='" + item + "']");
    }

    static Locator choice(Page page, String item, String value) {
        return card(page, item).locator("input[value=" + value + "]");
    }

    static void tap(Page page, String item, String value) {
        choice(page, item, value).check();
        assertThat(card(page, item)).hasClass(Pattern.compile("is-answered"));
    }

    static void photo(Page page, String item, String name, byte[] content) {
        String type = name.endsWith("png") ? "image/png" : "image/jpeg";
        card(page, item).locator("input[type=file]").setInputFiles(new FilePayload(name, type, content));
        assertThat(card(page, item).locator("[data-photos] li")).hasCount(1);
    }

    static void draw(Page page, Locator canvas) {
        canvas.scrollIntoViewIfNeeded();
        var box = canvas.boundingBox();
        page.mouse().move(box.x + 20, box.y + 40);
        page.mouse().down();
        page.mouse().move(box.x + 90, box.y + 80);
        page.mouse().move(box.x + 150, box.y + 30);
        page.mouse().up();
    }

    static byte[] png() throws IOException {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.setRGB(5, 5, Color.ORANGE.getRGB());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    Visit seen() {
        return desk.see(visit.id(), visit.leader().actor()).visit();
    }
}
