package dev.assay.server.identity.sql;

import org.springframework.context.annotation.Bean;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Sessions at the least cost for the database.
///
/// When a session was last used is written once a minute and not with every page: a session lasts for days, and each
/// write is one more commit that somebody waits for. Each statement stands alone: reading takes one, and a session
/// whose attributes did not follow it into the database is nobody's.
@Component
class SessionUse implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {
    /// Found by its name (Spring Session); for nobody else.
    @Bean(defaultCandidate = false)
    static TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        // The parameters in the order in which Spring Session gives them.
        sessions.setUpdateSessionQuery("""
                WITH given (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
                    AS (VALUES (?::char(36), ?::bigint, ?::int, ?::bigint, ?::varchar, ?::char(36)))
                UPDATE identity.spring_session AS kept
                SET session_id = given.session_id, last_access_time = given.last_access_time,
                    max_inactive_interval = given.max_inactive_interval, expiry_time = given.expiry_time,
                    principal_name = given.principal_name
                FROM given
                WHERE kept.primary_id = given.primary_id
                  AND (kept.session_id <> given.session_id
                       OR kept.max_inactive_interval <> given.max_inactive_interval
                       OR coalesce(kept.principal_name, '') <> coalesce(given.principal_name, '')
                       OR kept.last_access_time < given.last_access_time - 60000)""");
    }
}
