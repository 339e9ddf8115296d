package org.assay.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** Opens the site in fresh browser windows, one for each person. */
record Visitors(Browser browser, String address) {

    /** How long a page may take to look as expected, in milliseconds: a busy machine is no mistake of the page. */
    private static final double PATIENCE = 30_000;

    Visitors {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** Somebody without an account. */
    Visitor anybody(String language) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(language)
                .setViewportSize(1280, 900));
        return new Visitor(context.newPage());
    }

    /** A person of the demo, signed in with the user name and the demo's password. */
    Visitor person(String username) {
        return person(username, "en");
    }

    Visitor person(String username, String language) {
        return signedIn(username, anybody(language));
    }

    /** A person whose browser runs no scripts. */
    Visitor withoutScripts(String username, String language) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(language)
                .setJavaScriptEnabled(false)
                .setViewportSize(1280, 900));
        return signedIn(username, new Visitor(context.newPage()));
    }

    private static Visitor signedIn(String username, Visitor visitor) {
        visitor.open("/sign-in");
        visitor.fill("username", username);
        visitor.fill("password", "demo-" + username);
        visitor.press("main form button");
        return visitor;
    }

    /** The same on a phone. */
    Visitor phone(String language) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(language)
                .setViewportSize(390, 844)
                .setIsMobile(true)
                .setHasTouch(true));
        return new Visitor(context.newPage());
    }
}
