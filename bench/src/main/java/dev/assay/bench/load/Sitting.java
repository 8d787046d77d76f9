package dev.assay.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/// One attempt under way, ready to be saved to as fast as can be: its requests are made beforehand, and only the
/// revision is written into them.
public final class Sitting {
    /// Every revision has ten digits, so that all requests of a question are equally long.
    static final long FIRST_REVISION = 1_000_000_000L;

    private static final String REVISION = "\"revision\":";
    private static final int DIGITS = 10;

    private final String attempt;
    private final List<Prepared> requests;
    private long revision = FIRST_REVISION;
    private int next;

    private record Prepared(byte[] bytes, int revisionAt) {}

    private Sitting(String attempt, List<Prepared> requests) {
        this.attempt = attempt;
        this.requests = requests;
    }

    /// Prepares a save to each question of the attempt.
    public static Sitting of(String host, String attempt, String pass, List<QuestionPage> questions) {
        return new Sitting(
                attempt,
                questions.stream()
                        .map(question -> prepared(host, pass, question))
                        .toList());
    }

    private static Prepared prepared(String host, String pass, QuestionPage question) {
        var body = question.json(question.kind().anyResponse(), FIRST_REVISION);
        var head = "PUT " + question.attempt() + "/answers/" + question.slot() + " HTTP/1.1\r\nHost: " + host
                + "\r\nCookie: assay_attempt=" + pass + "\r\nX-Assay-Form: " + question.formToken()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
        return new Prepared(
                (head + body).getBytes(StandardCharsets.US_ASCII),
                head.length() + body.indexOf(REVISION) + REVISION.length());
    }

    public String attempt() {
        return attempt;
    }

    /// The bytes of the next save, valid until the next call; its revision is [#revision()].
    byte[] nextRequest() {
        var request = requests.get(next);
        next = (next + 1) % requests.size();
        revision++;
        var digits = Long.toString(revision);
        for (int i = 0; i < DIGITS; i++) {
            request.bytes()[request.revisionAt() + i] = (byte) digits.charAt(i);
        }
        return request.bytes();
    }

    long revision() {
        return revision;
    }

    /// The newest revision of each question by slot from 1 that was sent; 0 where none was.
    public List<Long> newestSent() {
        return IntStream.range(0, requests.size())
                .mapToObj(slot -> {
                    long sent = revision - FIRST_REVISION;
                    long ago = Math.floorMod(next - 1 - slot, requests.size());
                    return ago < sent ? revision - ago : 0L;
                })
                .toList();
    }
}
