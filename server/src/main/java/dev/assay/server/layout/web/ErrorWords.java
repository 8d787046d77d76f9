package dev.assay.server.layout.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;

/// What an error page says: its title, what happened, and what the reader can do next.
public record ErrorWords(String title, String what, String next) {
    private static final Map<HttpStatus, ErrorWords> WORDS = Map.of(
            NOT_FOUND,
            new ErrorWords(
                    "This page does not exist",
                    "The address may be mistyped, or what stood here is private or gone.",
                    "Check the address, or start from the plans."),
            UNAUTHORIZED,
            new ErrorWords(
                    "You are not signed in",
                    "This answer is for an account only.",
                    "Sign in at /sign-in and ask again."),
            FORBIDDEN,
            new ErrorWords(
                    "This page is not for your account",
                    "It belongs to somebody else, or its form was open too long.",
                    "Go back, reload the page and try again, or sign in with another account."),
            METHOD_NOT_ALLOWED,
            new ErrorWords(
                    "This address takes another kind of request",
                    "The page was asked in a way it does not answer.",
                    "Go back and use the links and buttons of the page."),
            CONTENT_TOO_LARGE,
            new ErrorWords(
                    "What you sent is too large", "At most 1 MB is accepted here.", "Send a smaller file or text."),
            BAD_REQUEST,
            new ErrorWords(
                    "We could not read what was sent",
                    "Something in the request is not in the form we expect.",
                    "Go back, check what you entered and send it again."),
            TOO_MANY_REQUESTS,
            new ErrorWords(
                    "Too many tries", "There were too many requests in a short time.", "Wait a minute and try again."));
    private static final ErrorWords REFUSED =
            new ErrorWords("This did not work", "The request could not be answered.", "Go back and try again.");
    private static final ErrorWords BROKEN = new ErrorWords(
            "Something broke on our side",
            "Nothing you saved before is lost.",
            "Try again in a minute; if it stays, tell whoever runs this Assay what you did and when.");

    static ErrorWords of(HttpStatus status) {
        return Objects.requireNonNull(WORDS.getOrDefault(status, status.is4xxClientError() ? REFUSED : BROKEN));
    }
}
