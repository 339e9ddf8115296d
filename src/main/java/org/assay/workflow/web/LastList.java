package org.assay.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Remembers in the browser which list was open last, so that "back" leads to the same filters, page and row. */
final class LastList {

    static final String COOKIE = "inbox-list";

    /** What the query part of an address may consist of; anything else was not written by us. */
    private static final String QUERY = "[A-Za-z0-9=&%._~*+!()',:;@/?-]{1,1500}";

    private LastList() {}

    static void remember(InboxFilters filters, HttpServletResponse response) {
        String value = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(filters.addressHere().getBytes(StandardCharsets.UTF_8));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/inbox")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    /** The address of the list, always within the inbox. */
    static String address(@Nullable String kept) {
        if (kept == null) {
            return "/inbox";
        }
        try {
            String query = new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8);
            return query.matches(QUERY) ? "/inbox?" + query : "/inbox";
        } catch (IllegalArgumentException e) {
            return "/inbox";
        }
    }
}
