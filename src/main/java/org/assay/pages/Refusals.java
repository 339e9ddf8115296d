package org.assay.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.assay.people.NotYours;
import org.assay.shared.Refused;
import org.assay.shared.Unanswerable;
import org.assay.workflow.InvalidAnswers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** The one place where a "no" becomes an answer: a page for people, problem+json (RFC 9457) for programs. */
@ControllerAdvice
public class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    /** SQLSTATE character_not_in_repertoire, untranslatable_character. */
    private static final Set<String> NOT_TEXT = Set.of("22021", "22P05");

    private final Words words;
    private final Frame frame;

    Refusals(Words words, Frame frame) {
        this.words = words;
        this.frame = frame;
    }

    @ExceptionHandler
    Object any(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (thrown instanceof AccessDeniedException) {
            throw thrown;
        }
        Exception cause = unwrapped(thrown);
        if (cause instanceof InvalidAnswers invalid) {
            var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", words.of("pages.error.invalid"));
            problem.setProperty(
                    "errors",
                    invalid.problems().stream()
                            .map(each -> Map.of(
                                    "path",
                                    each.path(),
                                    "message",
                                    words.of(each.key(), each.args().toArray())))
                            .toList());
            return answer(problem, request, response);
        }
        if (cause instanceof Refused refused) {
            var status = refused instanceof Unanswerable question
                    ? HttpStatus.valueOf(question.status())
                    : HttpStatus.CONFLICT;
            return answer(
                    problem(status, refused.key(), words.of(refused.key(), refused.args())),
                    request,
                    response);
        }
        if (cause instanceof NotYours) {
            return answer(
                    problem(HttpStatus.NOT_FOUND, "not-found", words.of("pages.error.not-found")), request, response);
        }
        if (cause instanceof MaxUploadSizeExceededException || isTooLarge(cause)) {
            return answer(
                    problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", words.of("pages.error.too-large")),
                    request,
                    response);
        }
        if (cause instanceof ErrorResponse known) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            String key =
                    switch (status) {
                        case NOT_FOUND -> "pages.error.not-found";
                        case METHOD_NOT_ALLOWED -> "pages.error.method";
                        default -> "pages.error.unreadable";
                    };
            return answer(
                    problem(
                            status,
                            status.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                            words.of(key)),
                    request,
                    response);
        }
        if (cause instanceof org.springframework.web.method.annotation.MethodArgumentTypeMismatchException) {
            return answer(
                    problem(HttpStatus.NOT_FOUND, "not-found", words.of("pages.error.not-found")), request, response);
        }
        if (cause instanceof org.springframework.http.converter.HttpMessageNotReadableException) {
            return answer(
                    problem(HttpStatus.BAD_REQUEST, "unreadable", words.of("pages.error.unreadable")),
                    request,
                    response);
        }
        if (isUnreadable(cause)) {
            return answer(
                    problem(HttpStatus.BAD_REQUEST, "unreadable", words.of("pages.error.unreadable")),
                    request,
                    response);
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
        return answer(
                problem(HttpStatus.INTERNAL_SERVER_ERROR, "error", words.of("pages.error.ours")), request, response);
    }

    /** The engine wraps what an expression throws; the sentence for the person is inside. */
    public static Exception unwrapped(Exception thrown) {
        Throwable cause = thrown;
        while (cause != null) {
            if (cause instanceof Refused || cause instanceof NotYours || cause instanceof InvalidAnswers) {
                return (RuntimeException) cause;
            }
            cause = cause.getCause();
        }
        return thrown;
    }

    /** A request beyond its limit breaks already where its first field is looked for, which may be long before a page. */
    private static boolean isTooLarge(Exception thrown) {
        return thrown instanceof InvalidParameterException invalid
                && invalid.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value();
    }

    /** Bytes that are no text in UTF-8, an upload that is none, the NUL character that PostgreSQL does not store: nobody typed them. */
    private static boolean isUnreadable(Exception thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidParameterException
                    || cause instanceof MultipartException
                    || cause instanceof SQLException sql && NOT_TEXT.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static ProblemDetail problem(HttpStatus status, String type, String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(URI.create("urn:assay:" + type));
        return problem;
    }

    private Object answer(ProblemDetail problem, HttpServletRequest request, HttpServletResponse response) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return ResponseEntity.status(problem.getStatus())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        response.setStatus(problem.getStatus());
        var page = new ModelAndView(
                "shared/error", Map.of("problem", problem, "sentence", String.valueOf(problem.getDetail())));
        page.setStatus(HttpStatus.valueOf(problem.getStatus()));
        // Spring gives the model attributes of an advice to handlers only, not to what answers their exceptions.
        page.addObject("me", frame.me()).addObject("demo", frame.demo()).addObject("here", frame.here(request));
        return page;
    }
}
