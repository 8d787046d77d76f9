package dev.assay.openbadges.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.openbadges.Issuer;
import dev.assay.openbadges.Samples;
import dev.assay.openbadges.bake.Baked;
import dev.assay.openbadges.bake.PngBaking;
import dev.assay.openbadges.bake.SvgBaking;
import dev.assay.openbadges.bundle.BadgeBundle;
import dev.assay.openbadges.did.ControllerDocument;
import dev.assay.openbadges.did.VerificationMethod;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.SigningKey;
import dev.assay.openbadges.status.RevocationList;
import dev.assay.openbadges.status.RevocationListEntry;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusList;
import dev.assay.openbadges.status.StatusListCredential;
import dev.assay.openbadges.status.StatusMessages;
import dev.assay.openbadges.status.StatusPurpose;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// Well-formed inputs that fuzzing starts from: every form that the library reads, small.
final class Seeds {
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>a</title></svg>";
    private static final URI LIST = URI.create("https://assay.example/status/1");
    private static final SigningKey KEY = Samples.key(new Random(50));
    private static final Issuer ISSUER = Issuer.didKey("Assay", Optional.empty(), KEY);
    private static final JsonObject BADGE =
            ISSUER.issue(Samples.full("x", new Random(51)), Samples.NOW.minusSeconds(9));

    private Seeds() {}

    /// A bundle that is valid without any network.
    static byte[] bundle() {
        return bytes(new BadgeBundle(BADGE, Optional.empty(), List.of(list()), Samples.NOW).toJson())
                .getFirst();
    }

    static List<byte[]> json() {
        return bytes("[1, -2.50e3, true, null, \"\\u00e9\\n\\ud83c\\udfc5\", {}]", StrictJson.write(BADGE));
    }

    static List<byte[]> badges() {
        return Stream.of(json(), png(), svg(), List.of(bundle()))
                .flatMap(List::stream)
                .toList();
    }

    static List<byte[]> png() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var image = out.toByteArray();
        return List.of(
                image, baked(PngBaking.bake(image, StrictJson.write(BADGE))), baked(PngBaking.bake(image, "ey.e.s")));
    }

    static List<byte[]> svg() {
        var image = SVG.getBytes(UTF_8);
        var older = SVG.replace("title", "assertion").replace("<a", "<a xmlns=\"http://openbadges.org\" verify=\"x\"");
        return List.of(
                image,
                baked(SvgBaking.bake(image, StrictJson.write(BADGE))),
                baked(SvgBaking.bake(image, "ey.e.s")),
                older.getBytes(UTF_8));
    }

    static List<byte[]> keys() {
        var multibase = KEY.publicKey().multibase();
        return bytes("1112", multibase, multibase.substring(1), ISSUER.profile().id());
    }

    static List<byte[]> dids() {
        return bytes("did:web:assay.example", "did:web:assay.example%3A8443:a:b%20c", "did:web:xn--bcher-kva.example");
    }

    static List<byte[]> documents() {
        var did = "did:web:assay.example";
        return bytes(ControllerDocument.of(did, List.of(VerificationMethod.of(did, KEY.publicKey())))
                .toJson());
    }

    static List<byte[]> lists() {
        return bytes(
                StatusList.empty().encoded(),
                StatusList.empty().with(List.of(0, 7, 99_999)).encoded());
    }

    static List<byte[]> statuses() {
        var messages = new StatusMessages(List.of("a", "b", "c", "d"));
        var told = new StatusEntry(LIST, 5, StatusPurpose.MESSAGE, 2, messages, List.of(LIST));
        var revoked = new RevocationList.Revoked("urn:uuid:1", Optional.of("a mistake"));
        return bytes(
                told.json(),
                new StatusEntry(LIST, 5, StatusPurpose.REVOCATION).json(),
                new RevocationListEntry(LIST).json(),
                new RevocationList(LIST, "did:web:assay.example", List.of(revoked)).json(),
                list());
    }

    static List<byte[]> linked() {
        return bytes(BADGE, list());
    }

    private static JsonObject list() {
        var list = new StatusListCredential(
                LIST,
                ISSUER.profile().id(),
                StatusPurpose.REVOCATION,
                StatusList.empty(),
                Samples.NOW,
                Optional.of(Samples.NOW.plusSeconds(60)),
                Optional.of(Duration.ofSeconds(60)));
        return ISSUER.sign(list.unsigned(), Samples.NOW);
    }

    private static byte[] baked(Baked baked) {
        return ((Baked.Image) baked).bytes();
    }

    private static List<byte[]> bytes(JsonObject... documents) {
        return Stream.of(documents)
                .map(json -> StrictJson.write(json).getBytes(UTF_8))
                .toList();
    }

    private static List<byte[]> bytes(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(UTF_8)).toList();
    }
}
