package dev.assay.cli.issue;

import dev.assay.openbadges.IdentifierType;
import dev.assay.openbadges.IdentityObject;
import dev.assay.openbadges.OpenBadgeCredential;
import dev.assay.openbadges.Problem;
import dev.assay.openbadges.Reading;
import dev.assay.openbadges.digest.HashAlgorithm;
import dev.assay.openbadges.jose.JoseCredential;
import dev.assay.openbadges.json.DateTimes;
import dev.assay.openbadges.json.Json;
import dev.assay.openbadges.json.StrictJson;
import dev.assay.openbadges.proof.Cryptosuite;
import dev.assay.openbadges.proof.DataIntegrity;
import dev.assay.openbadges.proof.ProofOptions;
import dev.assay.openbadges.proof.SelectiveDisclosure;
import dev.assay.openbadges.template.CanonicalOutcome;
import dev.assay.openbadges.template.Canonicalizer;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes the credential of one row and signs it.
///
/// What a row leaves open is added: the issuer's id, an id of the credential (`urn:uuid:`), `validFrom`, and the
/// salted hash of an e-mail address that the template asks to have hashed.
final class Issuing {
    private static final Set<String> BADGES = Set.of("OpenBadgeCredential", "AchievementCredential");

    private final DataIntegrity integrity = DataIntegrity.bundled();
    private final SelectiveDisclosure disclosure = SelectiveDisclosure.bundled();
    private final KeyFile issuer;
    private final Suite suite;
    private final List<String> mandatory;
    private final Instant now;
    private final SecureRandom random;

    /// @param mandatory JSON pointers to what selective disclosure never hides; beside what is always shown
    Issuing(KeyFile issuer, Suite suite, List<String> mandatory, Instant now, SecureRandom random) {
        this.issuer = issuer;
        this.suite = suite;
        this.mandatory = mandatory;
        this.now = now;
        this.random = random;
    }

    /// The signed credential, in one line without its end.
    ///
    /// @throws IllegalArgumentException where the row does not make a credential that can be signed
    String sign(JsonObject filled) {
        var signed = signed(sound(completed(filled)));
        if (signed.length() > StrictJson.MAX_BYTES) {
            throw new IllegalArgumentException(
                    "the credential is larger than " + (StrictJson.MAX_BYTES >> 20) + " MiB, which no reader takes");
        }
        return signed;
    }

    private String signed(JsonObject credential) {
        return switch (suite) {
            case Suite.Token _ -> JoseCredential.issue(credential, issuer.key(), issuer.id(), now);
            case Suite.Proof(var cryptosuite) -> StrictJson.write(proven(credential, cryptosuite));
        };
    }

    private JsonObject proven(JsonObject credential, Cryptosuite cryptosuite) {
        var options = ProofOptions.of(cryptosuite, issuer.id(), now);
        return cryptosuite == Cryptosuite.ECDSA_SD_2023
                ? disclosure.sign(credential, issuer.key(), options, shown(credential), random)
                : integrity.sign(credential, issuer.key(), options);
    }

    private List<String> shown(JsonObject credential) {
        return Stream.concat(SelectiveDisclosure.alwaysShown(credential).stream(), mandatory.stream())
                .distinct()
                .toList();
    }

    private JsonObject completed(JsonObject filled) {
        var credential = Json.object();
        var whole = hashed(withIssuer(filled));
        whole.forEach((key, value) -> {
            credential.add(key, value);
            if (key.equals("@context") && !whole.containsKey("id")) {
                credential.add("id", "urn:uuid:" + UUID.randomUUID());
            }
            if (key.equals("issuer") && !whole.containsKey("validFrom")) {
                credential.add("validFrom", DateTimes.write(now));
            }
        });
        return credential.build();
    }

    /// Whether its type says that it is an Open Badge.
    static boolean isBadge(JsonObject credential) {
        return Json.many(credential, "type").stream()
                .anyMatch(type -> type instanceof JsonString text && BADGES.contains(text.getString()));
    }

    /// A badge must be one by Open Badges 3.0; of every credential the contexts must define each term, also where a
    /// suite signs the text whatever it means.
    private static JsonObject sound(JsonObject credential) {
        if (isBadge(credential)
                && OpenBadgeCredential.read(credential) instanceof Reading.Refused<OpenBadgeCredential>(var problems)) {
            throw new IllegalArgumentException(
                    problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        }
        if (Canonicalizer.bundled().canonical(credential, HashAlgorithm.SHA_256)
                instanceof CanonicalOutcome.Refused(var problem)) {
            throw new IllegalArgumentException(problem.inWords());
        }
        return credential;
    }

    private JsonObject withIssuer(JsonObject credential) {
        return switch (credential.get("issuer")) {
            case null -> Json.with(credential, "issuer", Json.PROVIDER.createValue(issuer.controller()));
            case JsonObject profile
            when !profile.containsKey("id") -> {
                var named = Json.object().add("id", issuer.controller());
                profile.forEach(named::add);
                yield Json.with(credential, "issuer", named.build());
            }
            case JsonValue _ -> {
                var id = Json.idUnder(credential, "issuer");
                if (!id.filter(issuer.controller()::equals).isPresent()) {
                    throw new IllegalArgumentException(
                            "its issuer is " + id.orElse("not a text") + ", but the key is of " + issuer.controller()
                                    + "; leave the issuer's id out and it is filled in");
                }
                yield credential;
            }
        };
    }

    /// An identity marked as hashed whose value is still in the open is hashed here, with a salt of its own.
    private JsonObject hashed(JsonObject object) {
        if (JsonValue.TRUE.equals(object.get("hashed"))
                && Json.text(object, "identityHash")
                        .filter(value -> value.indexOf('$') < 0)
                        .isPresent()) {
            var type = new IdentifierType(Json.text(object, "identityType").orElse(""));
            var identity = object.getString("identityHash");
            if (type.equals(IdentifierType.EMAIL_ADDRESS) && identity.indexOf('@') < 1) {
                throw new IllegalArgumentException("\"" + identity + "\" is not an e-mail address");
            }
            return (type.equals(IdentifierType.EMAIL_ADDRESS)
                            ? IdentityObject.hashedEmail(identity, random)
                            : IdentityObject.hashed(type, identity, random))
                    .json();
        }
        var copy = Json.object();
        object.forEach((key, value) -> copy.add(key, hashed(value)));
        return copy.build();
    }

    private JsonValue hashed(JsonValue value) {
        return switch (value) {
            case JsonObject object -> hashed(object);
            case JsonArray array -> Json.array(array.stream().map(this::hashed).toList());
            case JsonValue other -> other;
        };
    }
}
