package dev.assay.openbadges.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.bake.Baked;
import dev.assay.openbadges.bake.PngBaking;
import dev.assay.openbadges.bake.SvgBaking;
import dev.assay.openbadges.bake.Unbaked;
import dev.assay.openbadges.did.ControllerDocument;
import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.did.DidWeb;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.jsonld.RdfReading;
import dev.assay.openbadges.keys.Base58;
import dev.assay.openbadges.keys.Ed25519PublicKey;
import dev.assay.openbadges.rdfc.Rdfc10;
import dev.assay.openbadges.status.RevocationList;
import dev.assay.openbadges.status.StatusEntry;
import dev.assay.openbadges.status.StatusList;
import dev.assay.openbadges.status.StatusListCredential;
import dev.assay.openbadges.verify.ReceivedBadge;
import dev.assay.openbadges.verify.Verdict;
import dev.assay.openbadges.verify.Verification;
import dev.assay.openbadges.verify.VerificationOptions;
import dev.assay.openbadges.verify.VerificationReport;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What reads bytes of strangers. None may throw, hang or take more memory than the process has, whatever it is given;
/// what else must hold is checked with it.
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state
enum FuzzTarget {
    JSON(Seeds::json, input -> {
        if (StrictJson.read(input) instanceof JsonReading.Read(var value)) {
            require(StrictJson.read(StrictJson.write(value)).equals(new JsonReading.Read(value)), "read as written");
        }
    }),
    VERIFICATION(Seeds::badges, input -> {
        var report = Verification.check(input, VerificationOptions.offline(Samples.NOW));
        require(!report.checks().isEmpty(), "a report has lines");
        require(report.verdict() != Verdict.VALID || Signed.of(report).equals(Signed.SEED), "no other badge is valid");
    }),
    PNG(Seeds::png, input -> {
        PngBaking.unbake(input);
        if (PngBaking.bake(input, "{}") instanceof Baked.Image(byte[] bytes)) {
            require(PngBaking.unbake(bytes).equals(new Unbaked.Found("{}")), "unbaked as baked");
        }
    }),
    SVG(Seeds::svg, input -> {
        SvgBaking.looksLikeSvg(input);
        SvgBaking.unbake(input);
        if (SvgBaking.bake(input, "{}") instanceof Baked.Image(byte[] bytes)) {
            require(SvgBaking.unbake(bytes).equals(new Unbaked.Found("{}")), "unbaked as baked");
        }
    }),
    MULTIBASE(Seeds::keys, input -> {
        var text = new String(input, UTF_8);
        Base58.decode(text).ifPresent(bytes -> require(Base58.encode(bytes).equals(text), "encoded as decoded"));
        Ed25519PublicKey.ofMultibase(text);
        DidKey.resolve(text);
    }),
    DID_WEB(Seeds::dids, input -> {
        var url = DidWeb.documentUrl(new String(input, UTF_8));
        require(url.map(address -> address.getScheme().equals("https")).orElse(true), "a did:web is https");
    }),
    DID_DOCUMENT(Seeds::documents, input -> object(input).ifPresent(ControllerDocument::read)),
    STATUS_LIST(Seeds::lists, input -> {
        if (StatusList.decode(new String(input, UTF_8)) instanceof StatusList.Decoded.Read(var list)) {
            require(StatusList.decode(list.encoded()).equals(new StatusList.Decoded.Read(list)), "read as written");
        }
    }),
    STATUS(
            Seeds::statuses,
            input -> object(input).ifPresent(json -> {
                if (StatusEntry.read(json) instanceof StatusEntry.Reading.Read(var entry)) {
                    require(
                            StatusEntry.read(entry.json()).equals(new StatusEntry.Reading.Read(entry)),
                            "read as written");
                }
                StatusListCredential.read(json);
                RevocationList.read(json);
            })),
    RDF(
            Seeds::linked,
            input -> object(input).ifPresent(json -> {
                if (JsonLd.bundled().read(json) instanceof RdfReading.Statements(var quads)) {
                    Rdfc10.canonicalize(quads);
                }
            }));

    private final Supplier<List<byte[]>> seeds;
    private final Consumer<byte[]> reading;

    FuzzTarget(Supplier<List<byte[]>> seeds, Consumer<byte[]> reading) {
        this.seeds = seeds;
        this.reading = reading;
    }

    /// Inputs to start from.
    List<byte[]> seeds() {
        return seeds.get();
    }

    void read(byte[] input) {
        reading.accept(input);
    }

    /// What a verified badge says.
    private static final class Signed {
        static final ReceivedBadge SEED =
                of(Verification.check(Seeds.bundle(), VerificationOptions.offline(Samples.NOW)));

        static ReceivedBadge of(VerificationReport report) {
            require(report.verdict() == Verdict.VALID, "the seed is valid");
            return report.badge().orElseThrow();
        }
    }

    private static Optional<JsonObject> object(byte[] input) {
        return StrictJson.read(input) instanceof JsonReading.Read(JsonObject json)
                ? Optional.of(json)
                : Optional.empty();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("does not hold: " + what);
        }
    }
}
