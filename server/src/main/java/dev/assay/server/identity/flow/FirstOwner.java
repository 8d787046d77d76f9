package dev.assay.server.identity.flow;

import dev.assay.server.identity.Account;
import dev.assay.server.identity.FirstOwnerOutcome;
import dev.assay.server.identity.FirstOwnerOutcome.LinkDoesNotHold;
import dev.assay.server.identity.FirstOwnerOutcome.NowOwner;
import dev.assay.server.identity.sql.Accounts;
import dev.assay.server.identity.sql.OwnerLink;
import dev.assay.server.identity.sql.Sessions;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.kernel.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes the first owner: whoever can read the console of an Assay without one. The link holds a token of 256 bits,
/// works once, and is replaced at every start.
@Component
public class FirstOwner {
    private static final int TOKEN_BYTES = 32;

    private final Accounts accounts;
    private final OwnerLink link;
    private final Sessions sessions;
    private final BaseUrl baseUrl;
    private final InstantSource clock;
    private final RandomGenerator chance;

    FirstOwner(
            Accounts accounts,
            OwnerLink link,
            Sessions sessions,
            BaseUrl baseUrl,
            InstantSource clock,
            RandomGenerator chance) {
        this.accounts = accounts;
        this.link = link;
        this.sessions = sessions;
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.chance = chance;
    }

    /// A new link in place of any earlier one; empty when there is an owner.
    @Transactional
    public Optional<String> newLink() {
        if (accounts.anyOwner()) {
            link.remove();
            return Optional.empty();
        }
        var bytes = new byte[TOKEN_BYTES];
        chance.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        link.replace(hash(token), clock.instant());
        return Optional.of(baseUrl.at("/first-owner?token=" + token));
    }

    public boolean holds(String token) {
        return link.tokenHash()
                .filter(hash -> MessageDigest.isEqual(hash, hash(token)))
                .isPresent();
    }

    @Transactional
    public FirstOwnerOutcome become(AccountId account, String token) {
        var holds = link.lockTokenHash()
                .filter(hash -> MessageDigest.isEqual(hash, hash(token)))
                .isPresent();
        if (!holds || accounts.anyOwner()) {
            return new LinkDoesNotHold();
        }
        link.remove();
        accounts.give(account, Role.OWNER);
        sessions.endAll(account);
        return accounts.byId(account)
                .<FirstOwnerOutcome>map((Account known) -> new NowOwner(known.signedIn()))
                .orElseGet(LinkDoesNotHold::new);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
