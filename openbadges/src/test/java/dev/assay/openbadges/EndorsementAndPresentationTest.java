package dev.assay.openbadges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.networknt.schema.InputFormat;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.keys.Ed25519PublicKey;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.proof.Expectation;
import dev.assay.openbadges.proof.ProofOutcome;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EndorsementAndPresentationTest {

    private final Random random = new Random(61);
    private final Issuer issuer = Samples.issuer(random);

    @Test
    void aSignedEndorsementStandsUnchangedInABadgeThatIsSignedByAnother() {
        var subject = EndorsementSubject.of(URI.create("https://assay.example/badges/1"), "Well made.");
        var signed = Samples.issuer(random)
                .issue(
                        EndorsementCredential.of(Samples.uuid(random), "Praise", subject, Samples.NOW)
                                .build(),
                        Samples.NOW);
        verified(signed);
        var endorsement = new EndorsementCredential(Vectors.parsed(StrictJson.write(signed)));
        var badge =
                issuer.issue(Samples.builder("Ada", random).with(endorsement).build(), Samples.NOW);
        verified(badge);
        assertEquals(List.of(), BadgeSchema.load().validate(StrictJson.write(badge), InputFormat.JSON));
        var read = RoundTripTest.read(badge).endorsements().getFirst();
        assertEquals(signed, read.json());
        verified(read.json());
    }

    @Test
    void anEndorsementIsReadByTheSameRulesAsABadge() {
        var endorsement = new RandomBadges(random).endorsement(1);
        assertInstanceOf(Reading.Read.class, EndorsementCredential.read(endorsement.json()));
        var nameless = EndorsementCredential.read(Json.with(
                Json.without(endorsement.json(), "name"),
                "credentialSubject",
                Json.object().add("type", "EndorsementSubject").build()));
        assertEquals(
                List.of("name is missing", "credentialSubject.id is missing"),
                ((Reading.Refused<EndorsementCredential>) nameless)
                        .problems().stream().map(Problem::toString).toList());
        assertEquals(
                "type does not say EndorsementCredential",
                ((Reading.Refused<EndorsementCredential>) EndorsementCredential.read(
                                Samples.full("Ada", random).toJson(issuer.profile())))
                        .problems()
                        .getFirst()
                        .toString());
    }

    @Test
    void aPresentationHoldsBadgesAndEnvelopesAsTheyAre() {
        var badge = issuer.issue(Samples.full("Ada", random), Samples.NOW);
        var enveloped = Presented.Enveloped.of("application/vc+jwt", "e30.e30.c2ln");
        var presentation = VerifiablePresentation.builder()
                .id(Samples.uuid(random))
                .holder(URI.create(issuer.profile().id()))
                .with(badge)
                .with(enveloped)
                .build();
        var signed = issuer.present(presentation, Samples.NOW);
        verified(signed, Expectation.presentation(Optional.empty(), Optional.empty()));
        var answer = issuer.present(presentation, Optional.of("n1"), Optional.of("verifier.example"), Samples.NOW);
        verified(answer, Expectation.presentation(Optional.of("n1"), Optional.of("verifier.example")));
        var read = ((Reading.Read<VerifiablePresentation>)
                        VerifiablePresentation.read(Vectors.parsed(StrictJson.write(signed))))
                .value();
        assertEquals(signed, read.json());
        assertEquals(Optional.of(issuer.profile().id()), read.holder().map(URI::toString));
        assertEquals(List.of(new Presented.Embedded(badge), enveloped), read.credentials());
        var within = (Presented.Embedded) read.credentials().getFirst();
        assertEquals(new Reading.Read<>(new OpenBadgeCredential(badge)), within.read());
        assertEquals("data:application/vc+jwt,e30.e30.c2ln", enveloped.id().toString());
    }

    @Test
    void aHolderMayBeAnObjectAndWrongPresentationsAreRefusedByPath() {
        var presentation = Json.object()
                .add("@context", OpenBadgeCredential.CREDENTIALS_CONTEXT)
                .add("type", "VerifiablePresentation")
                .add("holder", Json.object().add("id", "did:example:1"))
                .build();
        assertEquals(Optional.of(URI.create("did:example:1")), new VerifiablePresentation(presentation).holder());
        var broken = Json.object(presentation)
                .add("holder", "nobody")
                .add(
                        "verifiableCredential",
                        Json.array(List.of(
                                Json.object().add("type", "Other").build(),
                                Json.object()
                                        .add("@context", OpenBadgeCredential.CREDENTIALS_CONTEXT)
                                        .add("type", "EnvelopedVerifiableCredential")
                                        .add("id", "https://a.example/")
                                        .build())))
                .build();
        assertEquals(
                List.of(
                        "holder is not an absolute address, nor an object with one as its id",
                        "verifiableCredential[0].@context is missing",
                        "verifiableCredential[0].type does not say VerifiableCredential",
                        "verifiableCredential[1].id is not a data: address"),
                ((Reading.Refused<VerifiablePresentation>) VerifiablePresentation.read(broken))
                        .problems().stream().map(Problem::toString).toList());
    }

    @Test
    void anIssuerPresentsOnlyInItsOwnName() {
        var nobodys = VerifiablePresentation.builder().build();
        assertThrows(IllegalArgumentException.class, () -> issuer.present(nobodys, Samples.NOW));
        var strange = Json.object(Samples.full("Ada", random).toJson(issuer.profile()))
                .add("colour", "red")
                .build();
        BuiltBadgesTest.refused(
                "colour", () -> VerifiablePresentation.builder().with(strange).build());
        BuiltBadgesTest.refused("type", () -> VerifiablePresentation.builder().with(JsonObject.EMPTY_JSON_OBJECT));
    }

    private static void verified(JsonObject signed) {
        verified(signed, Expectation.ASSERTION);
    }

    private static void verified(JsonObject signed, Expectation expectation) {
        var proof = signed.getJsonObject("proof");
        var method = proof.getString("verificationMethod");
        var key = Ed25519PublicKey.ofMultibase(method.substring(method.indexOf('#') + 1));
        assertInstanceOf(
                ProofOutcome.Verified.class,
                DataIntegrity.bundled().verify(signed, proof, key.orElseThrow(), expectation));
    }
}
