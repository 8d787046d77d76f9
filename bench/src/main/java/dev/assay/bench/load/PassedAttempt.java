package dev.assay.bench.load;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// One attempt as a candidate with a script in the browser makes it: the rules and the start, each question read and
/// its
/// answer saved, the review, the submit, and the badge.
public final class PassedAttempt {
    private static final int QUESTIONS = 50;
    private static final Pattern BADGE = Pattern.compile("href=\"/me/badges/([0-9a-z-]+)\"");
    private static final long BADGE_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long POLL_MILLIS = 100;

    private final Candidate candidate;
    private final String attempt;
    private long submitted;

    private PassedAttempt(Candidate candidate, String attempt) {
        this.candidate = candidate;
        this.attempt = attempt;
    }

    /// What the holder got, `secondsFromSubmit` after the request that submitted was sent, and how often they had to
    /// ask
    /// for it; empty where no badge came within 20 seconds.
    public record Badge(OptionalDouble secondsFromSubmit, String credential, int asked) {}

    public static PassedAttempt start(Candidate candidate) throws IOException, InterruptedException {
        return new PassedAttempt(candidate, candidate.startAttempt());
    }

    /// The address, as in `/attempts/ID`.
    public String address() {
        return attempt;
    }

    /// Reads every question and saves this response to it, as this revision.
    public void answer(List<String> responses, long revision) throws IOException, InterruptedException {
        if (responses.size() != QUESTIONS) {
            throw new IllegalStateException("A form has " + QUESTIONS + " questions, not " + responses.size());
        }
        for (int slot = 1; slot <= QUESTIONS; slot++) {
            var question = QuestionPage.read(attempt, slot, candidate.page(attempt + "/questions/" + slot));
            candidate.save(question, responses.get(slot - 1), revision);
        }
    }

    /// Reviews and submits; answers the page of the result.
    public String submit() throws IOException, InterruptedException {
        var review = candidate.page(attempt + "/check");
        submitted = System.nanoTime();
        return candidate.page(candidate.submit(attempt, QuestionPage.formToken(review)));
    }

    /// Asks again and again for the candidate's own page until it names the badge, and fetches its credential.
    public Badge awaitBadge() throws IOException, InterruptedException {
        for (int asked = 1; System.nanoTime() - submitted < BADGE_NANOS; asked++) {
            var link = BADGE.matcher(candidate.page("/me"));
            if (link.find()) {
                var credential = candidate.page("/b/" + link.group(1) + "/credential.json");
                return new Badge(OptionalDouble.of((System.nanoTime() - submitted) / 1e9), credential, asked);
            }
            Thread.sleep(POLL_MILLIS);
        }
        return new Badge(OptionalDouble.empty(), "", 0);
    }
}
