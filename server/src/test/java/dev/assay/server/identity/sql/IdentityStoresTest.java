package dev.assay.server.identity.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.server.identity.Account;
import dev.assay.server.identity.DisplayName;
import dev.assay.server.identity.EmailAddress;
import dev.assay.server.identity.Holder;
import dev.assay.server.identity.ThrottlePolicy.Tries;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.kernel.Ids;
import dev.assay.server.kernel.Role;
import dev.assay.server.platform.TestPostgres;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every store of this context, as a database role that has rights on its schema only.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentityStoresTest {
    private static final Instant NOW = Instant.parse("2026-11-12T14:03:27.123456Z");

    private final SplittableRandom random = new SplittableRandom(1);
    private JdbcClient jdbc;
    private Accounts accounts;

    @BeforeAll
    void open() {
        jdbc = JdbcClient.create(TestPostgres.ownedBy("identity"));
        accounts = new Accounts(jdbc);
    }

    private Account added(String email, Role... roles) {
        var account = new Account(
                new AccountId(Ids.next(NOW, random)),
                new EmailAddress(email),
                new DisplayName("Ines Okafor"),
                "hash",
                Optional.empty(),
                Set.of(roles),
                NOW);
        assertThat(accounts.add(account)).isTrue();
        return account;
    }

    @Test
    void anAccountIsReadAsItWasKept() {
        var kept = added("kept@mail.example", Role.LEARNER);
        assertThat(accounts.byId(kept.id())).contains(kept);
        assertThat(accounts.byEmail(kept.email())).contains(kept);
        assertThat(accounts.byEmail(new EmailAddress("nobody@mail.example"))).isEmpty();
    }

    @Test
    void anAddressHasOneAccount() {
        var first = added("one@mail.example", Role.LEARNER);
        var second = new Account(
                new AccountId(Ids.next(NOW, random)),
                first.email(),
                first.name(),
                "other",
                Optional.empty(),
                Set.of(Role.LEARNER),
                NOW);
        assertThat(accounts.add(second)).isFalse();
        assertThat(accounts.byEmail(first.email())).contains(first);
    }

    @Test
    void whatMayChangeChanges() {
        var id = added("change@mail.example", Role.LEARNER).id();
        accounts.rename(id, new DisplayName("Ada"));
        accounts.setPasswordHash(id, "new");
        accounts.confirm(id, NOW);
        accounts.confirm(id, NOW.plusSeconds(60));
        accounts.give(id, Role.OWNER);
        accounts.give(id, Role.OWNER);
        assertThat(accounts.byId(id)).hasValueSatisfying(account -> {
            assertThat(account.name().value()).isEqualTo("Ada");
            assertThat(account.passwordHash()).isEqualTo("new");
            assertThat(account.confirmedAt()).contains(NOW);
            assertThat(account.roles()).containsExactlyInAnyOrder(Role.LEARNER, Role.OWNER);
        });
        assertThat(jdbc.sql("SELECT cardinality(roles) FROM identity.account WHERE id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(accounts.anyOwner()).isTrue();
    }

    @Test
    void manyHoldersAreReadAtOnce() {
        var one = added("holder1@mail.example", Role.LEARNER);
        var two = added("holder2@mail.example", Role.LEARNER);
        accounts.confirm(two.id(), NOW);
        var nobody = new AccountId(Ids.next(NOW, random));
        assertThat(accounts.holders(List.of(one.id(), two.id(), nobody)))
                .containsExactlyInAnyOrder(
                        new Holder(one.id(), "Ines Okafor", "holder1@mail.example", false),
                        new Holder(two.id(), "Ines Okafor", "holder2@mail.example", true));
        assertThat(accounts.holders(List.of())).isEmpty();
    }

    @Test
    void triesAreCountedTakenBackAndForgotten() {
        var tries = new CountedTries(jdbc);
        assertThat(tries.lock("k")).isEqualTo(Tries.NONE);
        tries.store("k", new Tries(3, NOW, NOW.plusSeconds(30)));
        assertThat(tries.lock("k")).isEqualTo(new Tries(3, NOW, NOW.plusSeconds(30)));
        tries.takeBack("k");
        assertThat(tries.lock("k")).isEqualTo(new Tries(2, NOW, NOW));
        tries.forget("k");
        assertThat(tries.lock("k")).isEqualTo(Tries.NONE);
        tries.store("waiting", tries.lock("waiting"));
        tries.store("waiting", new Tries(9, NOW, NOW.plusSeconds(900)));
        tries.forgetQuietSince(NOW.plusSeconds(600));
        assertThat(tries.lock("waiting").count()).isEqualTo(9);
        tries.forgetQuietSince(NOW.plusSeconds(901));
        assertThat(tries.lock("waiting")).isEqualTo(Tries.NONE);
    }

    @Test
    void passesStayWithdrawnUpToTheLatestMoment() {
        var sessions = new Sessions(jdbc);
        var account = new AccountId(Ids.next(NOW, random));
        sessions.withdrawPasses(account, NOW);
        sessions.withdrawPasses(account, NOW.minusSeconds(5));
        assertThat(sessions.withdrawals(NOW)).isEqualTo(Map.of(account, NOW));
        assertThat(sessions.withdrawals(NOW.plusSeconds(1))).isEmpty();
        assertThat(sessions.forgetWithdrawalsBefore(NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(sessions.endAll(account)).isZero();
    }

    @Test
    void thereIsOneOwnerLink() {
        var link = new OwnerLink(jdbc);
        link.replace(new byte[] {1}, NOW);
        link.replace(new byte[] {2}, NOW);
        assertThat(link.lockTokenHash())
                .hasValueSatisfying(hash -> assertThat(hash).containsExactly(2));
        link.remove();
        assertThat(link.tokenHash()).isEmpty();
    }
}
