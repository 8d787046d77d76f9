package dev.assay.openbadges.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.json.Json;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Every part of an entry and of a list is defined by the contexts: what is not would not be signed.
class SignedStatusTest {
    private static final URI LIST = URI.create("https://assay.example/status/1");
    private final Random random = new Random(40);

    @Test
    void anEntryWithMessagesIsSigned() {
        var issuer = Samples.issuer(random);
        var entry = new StatusEntry(
                LIST,
                7,
                StatusPurpose.MESSAGE,
                1,
                new StatusMessages(List.of("paper not sent", "paper sent")),
                List.of(URI.create("https://assay.example/words"), URI.create("https://assay.example/more")));
        var unsigned = Samples.full("x", random).toJson(issuer.profile());
        var signed = issuer.sign(Json.with(unsigned, "credentialStatus", entry.json()), Samples.NOW);
        assertTrue(signed.containsKey("proof"));
        assertEquals(new StatusEntry.Reading.Read(entry), StatusEntry.read(signed.getJsonObject("credentialStatus")));
    }

    @Test
    void aListAboutSeveralThingsIsSigned() {
        var issuer = Samples.issuer(random);
        var list = new StatusListCredential(
                LIST,
                issuer.profile().id(),
                EnumSet.allOf(StatusPurpose.class),
                StatusList.empty().with(List.of(1, 2, 3)),
                Samples.NOW,
                Optional.of(Samples.NOW.plus(Duration.ofDays(7))),
                Optional.of(Duration.ofMinutes(1)));
        var signed = issuer.sign(list.unsigned(), Samples.NOW);
        var read = assertInstanceOf(StatusListCredential.Reading.Read.class, StatusListCredential.read(signed));
        assertEquals(list, read.credential());
    }
}
