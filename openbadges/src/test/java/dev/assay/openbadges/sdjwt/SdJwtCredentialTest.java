package dev.assay.openbadges.sdjwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.openbadges.Samples;
import dev.assay.openbadges.jose.JoseFault;
import dev.assay.openbadges.jose.PresentationRequest;
import dev.assay.openbadges.jose.Tokens;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.keys.KeyKind;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SdJwtCredentialTest {

    private static final SdOutcome VERIFIED = new SdOutcome.Verified();

    @Test
    void fiftyFreshKeysOfEachKindHideAndDiscloseAnything() {
        var random = new Random(9_901);
        for (int round = 0; round < 150; round++) {
            var key = Tokens.key(Tokens.KINDS.get(round % 3));
            var badge = Tokens.badge(key, Samples.hostile(random), random);
            var hidden = SdTokens.someOf(badge, random);
            var token = SdTokens.issuance(key).issue(badge, hidden, Optional.empty(), Samples.NOW);
            var whole = SdTokens.read(token);
            assertEquals(VERIFIED, whole.verify(key.publicKey()));
            assertEquals(badge, whole.credential());
            assertEquals(hidden, whole.token().disclosed());
            var nothing = SdTokens.read(whole.token().presenting(Set.of()));
            assertEquals(VERIFIED, nothing.verify(key.publicKey()));
            assertEquals(Set.of(), nothing.token().disclosed());
            hidden.stream().findAny().ifPresent(one -> {
                var some = SdTokens.read(whole.token().presenting(Set.of(one)));
                assertEquals(VERIFIED, some.verify(key.publicKey()));
                assertTrue(some.token().disclosed().size() <= hidden.size());
            });
            assertInstanceOf(
                    SdOutcome.Failed.class, whole.verify(Tokens.key(key.kind()).publicKey()));
        }
    }

    @Test
    void whatIsNotDisclosedIsNowhereInTheToken() {
        var badge = Tokens.badge(SdTokens.KEY, "Ada", new Random(1));
        var hidden = Set.of("/credentialSubject/identifier/1", "/evidence");
        var token = SdTokens.issuance(SdTokens.KEY).issue(badge, hidden, Optional.empty(), Samples.NOW);
        var whole = SdTokens.read(token);
        var some = SdTokens.read(whole.token().presenting(Set.of("/evidence")));
        assertEquals(badge.get("evidence"), some.credential().get("evidence"));
        assertEquals(
                1,
                some.credential()
                        .getJsonObject("credentialSubject")
                        .getJsonArray("identifier")
                        .size());
        assertThrows(IllegalArgumentException.class, () -> whole.token().presenting(Set.of("/credentialSubject")));
    }

    @Test
    void anInnerClaimBringsTheOuterOneAlong() {
        var badge = Tokens.badge(SdTokens.KEY, "Ada", new Random(2));
        var hidden = Set.of("/credentialSubject", "/credentialSubject/identifier", "/evidence");
        var token = SdTokens.issuance(SdTokens.KEY).issue(badge, hidden, Optional.empty(), Samples.NOW);
        var some = SdTokens.read(SdTokens.read(token).token().presenting(Set.of("/credentialSubject/identifier")));
        assertEquals(
                Set.of("/credentialSubject", "/credentialSubject/identifier"),
                some.token().disclosed());
    }

    @Test
    void theHolderProvesTheKeyInAnswerToTheRequest() {
        for (var kind : Tokens.KINDS) {
            var holder = Tokens.key(kind);
            var badge = Tokens.badge(SdTokens.KEY, "Ada", new Random(3));
            var token = SdTokens.issuance(SdTokens.KEY)
                    .issue(badge, Set.of("/evidence"), Optional.of(holder.publicKey()), Samples.NOW);
            var own = SdTokens.read(token);
            assertEquals(holder.publicKey(), own.token().holderKey().orElseThrow());
            assertEquals(VERIFIED, own.verify(SdTokens.KEY.publicKey()));
            assertEquals(
                    new SdOutcome.Failed(new SdFault.NoKeyBinding()),
                    own.verify(SdTokens.KEY.publicKey(), SdTokens.REQUEST, Samples.NOW));
            var shown = own.token().presenting(Set.of(), SdTokens.REQUEST, holder, Samples.NOW);
            assertEquals(VERIFIED, SdTokens.presented(shown, SdTokens.KEY.publicKey()));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> own.token().presenting(Set.of(), SdTokens.REQUEST, Tokens.key(kind), Samples.NOW));
        }
    }

    @Test
    void anAnswerToAnotherRequestOrOfAnotherTimeIsRefused() {
        var holder = Tokens.key(KeyKind.P256);
        var badge = Tokens.badge(SdTokens.KEY, "Ada", new Random(4));
        var token = SdTokens.issuance(SdTokens.KEY)
                .issue(badge, Set.of("/evidence"), Optional.of(holder.publicKey()), Samples.NOW);
        var own = SdTokens.read(token).token();
        var shown = SdTokens.read(own.presenting(Set.of(), SdTokens.REQUEST, holder, Samples.NOW));
        var issuer = SdTokens.KEY.publicKey();
        var nonce = new PresentationRequest("other", SdTokens.REQUEST.audience());
        var audience = new PresentationRequest(SdTokens.REQUEST.nonce(), "https://other.example");
        assertEquals(binding(new JoseFault.OtherRequest("nonce")), shown.verify(issuer, nonce, Samples.NOW));
        assertEquals(binding(new JoseFault.OtherRequest("aud")), shown.verify(issuer, audience, Samples.NOW));
        var late = Samples.NOW.plus(KeyBinding.WINDOW);
        assertEquals(VERIFIED, shown.verify(issuer, SdTokens.REQUEST, late));
        assertEquals(binding(new JoseFault.Expired(late)), shown.verify(issuer, SdTokens.REQUEST, late.plusSeconds(1)));
        var early = Samples.NOW.minus(KeyBinding.WINDOW).minusSeconds(1);
        assertEquals(binding(new JoseFault.NotYetValid(Samples.NOW)), shown.verify(issuer, SdTokens.REQUEST, early));
    }

    private static SdOutcome binding(JoseFault fault) {
        return new SdOutcome.Failed(new SdFault.KeyBinding(fault));
    }

    @Test
    void aProofForOtherDisclosuresOrOfAnotherKeyIsRefused() {
        var holder = Tokens.key(KeyKind.ED25519);
        var badge = Tokens.badge(SdTokens.KEY, "Ada", new Random(5));
        var token = SdTokens.issuance(SdTokens.KEY)
                .issue(badge, Set.of("/evidence", "/name"), Optional.of(holder.publicKey()), Samples.NOW);
        var own = SdTokens.read(token).token();
        var shown = own.presenting(Set.of("/evidence"), SdTokens.REQUEST, holder, Samples.NOW);
        var proof = shown.substring(shown.lastIndexOf('~') + 1);
        var issuer = SdTokens.KEY.publicKey();
        assertEquals(
                new SdOutcome.Failed(new SdFault.OtherPresentation()),
                SdTokens.verified(own.presenting(Set.of("/name")) + proof, issuer));
        assertEquals(
                new SdOutcome.Failed(new SdFault.OtherPresentation()),
                SdTokens.verified(own.presenting(Set.of()) + proof, issuer));
        var thief = KeyBinding.sign(
                SdAlgorithm.SHA_256.digest(own.presented()),
                SdTokens.REQUEST,
                Tokens.key(KeyKind.ED25519),
                Samples.NOW);
        assertEquals(binding(new JoseFault.WrongSignature()), SdTokens.verified(own.presented() + thief, issuer));
        var unbound = SdTokens.issuance(SdTokens.KEY).issue(badge, Set.of(), Optional.empty(), Samples.NOW);
        var alone = KeyBinding.sign(SdAlgorithm.SHA_256.digest(unbound), SdTokens.REQUEST, holder, Samples.NOW);
        assertFalse(SdTokens.verified(unbound + alone, issuer) instanceof SdOutcome.Verified);
    }

    @Test
    void theFormOfTheIetfNamesItsTypeByVct() {
        var claims = Json.object()
                .add("vct", "https://assay.example/badge")
                .add("iss", "https://assay.example")
                .add("given_name", "Ada")
                .build();
        var token = SdTokens.issuance(SdTokens.KEY).issue(claims, Set.of("/given_name"), Optional.empty(), Samples.NOW);
        var read = SdTokens.read(token);
        assertEquals(SdJwtForm.IETF, read.form());
        assertEquals("https://assay.example", read.issuer());
        assertEquals("Ada", read.credential().getString("given_name"));
        assertEquals(VERIFIED, read.verify(SdTokens.KEY.publicKey()));
        assertThrows(
                IllegalArgumentException.class,
                () -> SdTokens.issuance(SdTokens.KEY).issue(claims, Set.of("/vct"), Optional.empty(), Samples.NOW));
    }

    @Test
    void whatTellsTheKindAndStateOfACredentialIsNeverHidden() {
        var badge = Tokens.badge(SdTokens.KEY, "Ada", new Random(6));
        for (var never : Set.of("/issuer", "/issuer/id", "/credentialStatus", "/type", "/type/0", "/nothing")) {
            var refused = assertThrows(
                    IllegalArgumentException.class,
                    () -> SdTokens.issuance(SdTokens.KEY).issue(badge, Set.of(never), Optional.empty(), Samples.NOW));
            assertTrue(String.valueOf(refused.getMessage()).contains(never));
        }
    }
}
