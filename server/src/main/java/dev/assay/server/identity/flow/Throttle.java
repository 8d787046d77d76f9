package dev.assay.server.identity.flow;

import dev.assay.server.identity.Source;
import dev.assay.server.identity.ThrottlePolicy;
import dev.assay.server.identity.ThrottlePolicy.Admitted;
import dev.assay.server.identity.ThrottlePolicy.Tries;
import dev.assay.server.identity.ThrottlePolicy.Wait;
import dev.assay.server.identity.sql.CountedTries;
import dev.assay.server.kernel.MasterSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts tries per address and per source. A try is counted before it is made, so that parallel tries cannot outrun
/// the count, and taken back when it succeeds.
@Component
class Throttle {
    private final CountedTries tries;
    private final TransactionTemplate transaction;
    private final SecretKeySpec key;

    Throttle(CountedTries tries, TransactionTemplate transaction, MasterSecret secret) {
        this.tries = tries;
        this.transaction = transaction;
        this.key = new SecretKeySpec(secret.derive("throttle keys"), "HmacSHA256");
    }

    /// What a try counts against. Requests from the machine itself have no source to count against.
    static Map<ThrottlePolicy, String> at(
            ThrottlePolicy addressPolicy, String address, ThrottlePolicy sourcePolicy, Source source) {
        var subjects = new HashMap<>(from(sourcePolicy, source));
        subjects.put(addressPolicy, address);
        return subjects;
    }

    static Map<ThrottlePolicy, String> from(ThrottlePolicy policy, Source source) {
        return source.isThisMachine() ? Map.of() : Map.of(policy, source.network());
    }

    /// Counts one try against all of them, or none of them and says until when to wait.
    Optional<Instant> countOrWait(Map<ThrottlePolicy, String> subjects, Instant now) {
        return transaction.execute(status -> {
            var counted = new TreeMap<String, Tries>();
            var wait = Optional.<Instant>empty();
            for (var entry : inOrder(subjects).entrySet()) {
                switch (entry.getValue().judge(tries.lock(entry.getKey()), now)) {
                    case Admitted admitted -> counted.put(entry.getKey(), admitted.counted());
                    case Wait refused -> wait = later(wait, refused.until());
                }
            }
            if (wait.isEmpty()) {
                counted.forEach(tries::store);
            }
            return wait;
        });
    }

    /// The try succeeded: the address starts anew, the source is as it was before.
    void succeeded(ThrottlePolicy addressPolicy, Map<ThrottlePolicy, String> subjects) {
        transaction.executeWithoutResult(status -> inOrder(subjects).forEach((counted, policy) -> {
            if (policy == addressPolicy) {
                tries.forget(counted);
            } else {
                tries.takeBack(counted);
            }
        }));
    }

    /// Always the same order, so that two tries never wait for each other.
    private Map<String, ThrottlePolicy> inOrder(Map<ThrottlePolicy, String> subjects) {
        var ordered = new TreeMap<String, ThrottlePolicy>();
        subjects.forEach((policy, subject) -> ordered.put(named(policy, subject), policy));
        return ordered;
    }

    private String named(ThrottlePolicy policy, String subject) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var hash = mac.doFinal((policy.name() + '\n' + subject).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no HMAC-SHA-256", missing);
        }
    }

    private static Optional<Instant> later(Optional<Instant> one, Instant other) {
        return Optional.of(one.filter(moment -> moment.isAfter(other)).orElse(other));
    }
}
