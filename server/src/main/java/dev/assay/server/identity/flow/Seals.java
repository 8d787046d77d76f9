package dev.assay.server.identity.flow;

import dev.assay.server.identity.LinkTokens;
import dev.assay.server.identity.SealedPasses;
import dev.assay.server.identity.Withdrawals;
import dev.assay.server.identity.sql.Sessions;
import dev.assay.server.kernel.AttemptPasses;
import dev.assay.server.kernel.MasterSecret;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is signed with keys derived from the server's secret.
@Configuration(proxyBeanMethods = false)
class Seals {
    @Bean
    AttemptPasses attemptPasses(MasterSecret secret, Sessions sessions) {
        return new SealedPasses(secret, new Withdrawals(sessions::withdrawals));
    }

    @Bean
    LinkTokens linkTokens(MasterSecret secret) {
        return new LinkTokens(secret);
    }
}
