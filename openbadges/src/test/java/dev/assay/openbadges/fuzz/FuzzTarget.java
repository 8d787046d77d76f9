package dev.assay.openbadges.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.bake.Baked;
import dev.assay.openbadges.bake.PngBaking;
import dev.assay.openbadges.bake.SvgBaking;
import dev.assay.openbadges.bake.Unbaked;
import dev.assay.openbadges.did.ControllerDocument;
import dev.assay.openbadges.did.DidJwk;
import dev.assay.openbadges.did.DidKey;
import dev.assay.openbadges.did.DidWeb;
import dev.assay.openbadges.did.JwkSet;
import dev.assay.openbadges.disclosure.ProofValue;
import dev.assay.openbadges.jose.JoseCredential;
import dev.assay.openbadges.jose.JoseOutcome;
import dev.assay.openbadges.jose.JosePresentation;
import dev.assay.openbadges.jose.PresentationRequest;
import dev.assay.openbadges.json.JsonReading;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.jsonld.JsonLd;
import dev.assay.openbadges.jsonld.RdfReading;
import dev.assay.openbadges.keys.Base58;
import dev.assay.openbadges.keys.Ed25519PublicKey;
import dev.assay.openbadges.keys.VerificationKey;
import dev.assay.openbadges.ob2.Ob2Verification;
import dev.assay.openbadges.rdfc.Rdfc10;
import dev.assay.openbadges.sdjwt.SdJwtCredential;
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
import java.util.Arrays;
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
    KEY(TokenSeeds::keys, input -> {
        var text = new String(input, UTF_8);
        VerificationKey.ofMultibase(text)
                .ifPresent(key -> require(key.multibase().equals(text), "written as read"));
        DidJwk.resolve(text);
        object(input).ifPresent(json -> {
            VerificationKey.ofJwk(json)
                    .ifPresent(key -> require(
                            VerificationKey.ofJwk(key.toJwk()).equals(Optional.of(key)),
                            "the same key when read again"));
            JwkSet.read(json);
        });
    }),
    TOKEN(
            TokenSeeds::tokens,
            input -> FuzzedTokens.tokens(input).forEach(token -> {
                if (JoseCredential.read(token) instanceof JoseCredential.Reading.Read(var credential)) {
                    credential.verificationMethod();
                    credential.claims().faultAt(Samples.NOW);
                    require(
                            !(credential.verify(TokenSeeds.KEY.publicKey()) instanceof JoseOutcome.Verified)
                                    || credential.credential().equals(TokenSeeds.CREDENTIAL),
                            "no other token is genuine");
                }
                if (JosePresentation.read(token) instanceof JosePresentation.Reading.Read(var presentation)) {
                    presentation.holder();
                    presentation.verificationMethod();
                    presentation.verify(TokenSeeds.KEY.publicKey());
                }
            })),
    SD_JWT(
            TokenSeeds::disclosing,
            input -> FuzzedTokens.disclosing(input).forEach(token -> {
                if (SdJwtCredential.read(token) instanceof SdJwtCredential.Reading.Read(var credential)) {
                    credential.verificationMethod();
                    credential.verify(TokenSeeds.KEY.publicKey());
                    credential.verify(
                            TokenSeeds.KEY.publicKey(), new PresentationRequest("n", "https://v.example"), Samples.NOW);
                }
            })),
    OPEN_BADGES_2(TokenSeeds::ob2, input -> {
        var site = Optional.of(FuzzedTokens.site(input));
        var first = FuzzedTokens.lines(new String(input, UTF_8)).stream()
                .findFirst()
                .orElse("");
        object(first.getBytes(UTF_8)).ifPresent(json -> {
            Ob2Verification.looksLikeOb2(json);
            Ob2Verification.check(json, site, Samples.NOW);
        });
        for (var token : FuzzedTokens.tokens(("{\"alg\":\"ES256\"}\n" + first).getBytes(UTF_8))) {
            Ob2Verification.looksLikeOb2(token);
            Ob2Verification.check(token, site, Samples.NOW);
        }
    }),
    DISCLOSURE(DisclosureSeeds::values, input -> {
        if (ProofValue.read(input) instanceof ProofValue.Reading.Read(var value)) {
            require(Arrays.equals(value.toBytes(), input), "written as read");
        }
        DisclosureSeeds.derive(input);
        require(!DisclosureSeeds.provesOtherwise(input), "no other value proves it");
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
