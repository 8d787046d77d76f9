package dev.assay.server.badge.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.openbadges.json.StrictJson;
import dev.assay.server.badge.Badge;
import dev.assay.server.badge.BadgeId;
import dev.assay.server.badge.Badges.Count;
import dev.assay.server.badge.Credentials;
import dev.assay.server.badge.IssuerIdentity;
import dev.assay.server.badge.IssuerKey;
import dev.assay.server.badge.Level;
import dev.assay.server.badge.Picture;
import dev.assay.server.badge.Revocation;
import dev.assay.server.badge.Samples;
import dev.assay.server.badge.SealedSeed;
import dev.assay.server.badge.SignedBadge;
import dev.assay.server.badge.StatusListAddress;
import dev.assay.server.badge.StatusListVersion;
import dev.assay.server.badge.StatusPlace;
import dev.assay.server.kernel.AccountId;
import dev.assay.server.platform.TestPostgres;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The stores of this context, as a role that has rights on the schema badge alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadgeRowsTest {
    private static final Picture PICTURE = Picture.of(Samples.SERVERLESS.art("Assay", 2026), Level.PASSED);

    private final Random random = new Random(9);
    private final IssuerKey key = Samples.key(random);
    private final JdbcClient jdbc = JdbcClient.create(TestPostgres.ownedBy("badge"));
    private final BadgeRows rows = new BadgeRows(jdbc);
    private final StatusListRows lists = new StatusListRows(jdbc);

    @BeforeAll
    void openAList() {
        var list = new StatusListAddress(1, "did:key:z", URI.create("http://localhost:8080/status/1"), Samples.NOW);
        lists.open(list);
        lists.open(list);
        assertThat(lists.newest()).contains(list);
        assertThat(lists.list(list.address())).contains(list);
        assertThat(lists.list(2)).isEmpty();
    }

    @Test
    void aVersionOfAListIsAddedOnceAndNeverChanged() {
        var versions = new StatusVersionRows(jdbc);
        assertThat(versions.newest(1)).isEmpty();
        var first = new StatusListVersion(1, 1, "{}", Samples.NOW);
        var second = new StatusListVersion(1, 2, "{\"a\": 1}", Samples.NOW.plusSeconds(1));
        assertThat(versions.add(first)).isTrue();
        assertThat(versions.add(second)).isTrue();
        assertThat(versions.add(new StatusListVersion(1, 1, "[]", Samples.NOW))).isFalse();
        assertThat(versions.newest(1)).contains(second);
        assertThat(versions.version(1, 1)).contains(first);
        assertThat(versions.version(1, 3)).isEmpty();
        assertThat(versions.version(2, 1)).isEmpty();
    }

    private SignedBadge signed(Badge badge) {
        var credential = new Credentials(Samples.BASE).of(badge, Samples.SERVERLESS, Optional.empty(), random);
        var json = new IssuerIdentity(Samples.BASE, "Assay").with(key).issue(credential, Samples.NOW);
        return new SignedBadge(badge, StrictJson.write(json), false);
    }

    private Badge added(AccountId account, int index) {
        var badge = Samples.badge(account, new StatusPlace(1, index), random);
        assertThat(rows.add(signed(badge), PICTURE)).isTrue();
        return badge;
    }

    @Test
    void aBadgeIsReadAsItWasWritten() {
        var account = Samples.account(random);
        var badge = Samples.badge(account, new StatusPlace(1, 11), random);
        var signed = signed(badge);
        assertThat(rows.add(signed, PICTURE)).isTrue();
        assertThat(rows.signed(badge.id())).contains(signed);
        assertThat(rows.lock(badge.id())).contains(signed);
        assertThat(rows.picture(badge.id())).isEqualTo(PICTURE);
        assertThat(rows.of(List.of(account))).containsExactly(badge);
        assertThat(rows.signed(BadgeId.draw(random))).isEmpty();
    }

    @Test
    void anAttemptAnAccountAndAPlaceHaveOneBadge() {
        var account = Samples.account(random);
        var badge = added(account, 21);
        var sameAccount = Samples.badge(account, new StatusPlace(1, 22), random);
        var samePlace = Samples.badge(Samples.account(random), new StatusPlace(1, 21), random);
        assertThat(rows.add(signed(sameAccount), PICTURE)).isFalse();
        assertThat(rows.add(signed(samePlace), PICTURE)).isFalse();
        assertThat(rows.isIssued(badge.passing().attempt(), Samples.account(random), badge.plan()))
                .isTrue();
        assertThat(rows.isIssued(sameAccount.passing().attempt(), account, badge.plan()))
                .isTrue();
        assertThat(rows.isIssued(samePlace.passing().attempt(), samePlace.account(), badge.plan()))
                .isFalse();
    }

    @Test
    void namesVisibilityAndRevocationAreKept() {
        var badge = added(Samples.account(random), 31);
        rows.rename(badge.id(), "Another Name", "{}", true);
        rows.show(badge.id(), true, Samples.NOW);
        rows.show(badge.id(), false, Samples.NOW.plusSeconds(5));
        var revocation = new Revocation("Issued by mistake", Samples.account(random), Samples.NOW.plusSeconds(9));
        rows.revoke(badge.id(), revocation);
        var stored = rows.signed(badge.id()).orElseThrow();
        assertThat(stored.badge().holder()).isEqualTo("Another Name");
        assertThat(stored.credential()).isEqualTo("{}");
        assertThat(stored.namesEmail()).isTrue();
        assertThat(stored.badge().isPublic()).isFalse();
        assertThat(stored.badge().publishedAt()).contains(Samples.NOW);
        assertThat(stored.badge().revocation()).contains(revocation);
        assertThat(lists.revoked(1)).contains(31);
        assertThat(rows.count(Samples.PLAN)).extracting(Count::revoked).isEqualTo(1);
    }

    @Test
    void freePlacesAreThoseNoBadgeHas() {
        added(Samples.account(random), 41);
        added(Samples.account(random), 42);
        assertThat(lists.free(1, new int[] {41, 42, 43, 44})).contains(43);
        assertThat(lists.free(1, new int[] {41, 42})).isEmpty();
        assertThat(lists.free(2, new int[] {41})).contains(41);
    }

    @Test
    void recentBadgesComeInPages() {
        for (int i = 0; i < 5; i++) {
            added(Samples.account(random), 50 + i);
        }
        var first = rows.recent(Optional.empty(), 3);
        var second = rows.recent(Optional.of(first.getLast().id()), 100);
        assertThat(first).hasSize(3);
        assertThat(second).doesNotContainAnyElementsOf(first);
        assertThat(first.size() + second.size())
                .isEqualTo(rows.count(Samples.PLAN).issued());
    }

    @Test
    void oneKeyIsInUseAndRetiredOnesStay() {
        var keys = new IssuerKeyRows(jdbc);
        var secret = new byte[32];
        var first = Samples.key(random);
        var second = Samples.key(random);
        assertThat(keys.add(first, SealedSeed.seal(first.key(), secret, random)))
                .isTrue();
        assertThat(keys.add(second, SealedSeed.seal(second.key(), secret, random)))
                .isFalse();
        keys.retire(first.id(), Samples.NOW.plusSeconds(1));
        assertThat(keys.add(second, SealedSeed.seal(second.key(), secret, random)))
                .isTrue();
        assertThat(keys.all(secret)).hasSize(2).extracting(IssuerKey::id).contains(first.id(), second.id());
        assertThat(keys.all(secret).stream().filter(k -> k.retiredAt().isEmpty()))
                .extracting(IssuerKey::id)
                .containsExactly(second.id());
    }
}
