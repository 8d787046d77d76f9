-- Spring Session's tables, in the schema of the context that owns signing in.
CREATE SCHEMA identity;
CREATE TABLE identity.spring_session (
    primary_id char(36) PRIMARY KEY,
    session_id char(36) NOT NULL,
    creation_time bigint NOT NULL,
    last_access_time bigint NOT NULL,
    max_inactive_interval int NOT NULL,
    expiry_time bigint NOT NULL,
    principal_name varchar(100)
);
CREATE UNIQUE INDEX spring_session_by_session ON identity.spring_session (session_id);
CREATE INDEX spring_session_by_expiry ON identity.spring_session (expiry_time);
CREATE INDEX spring_session_by_principal ON identity.spring_session (principal_name);
CREATE TABLE identity.spring_session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES identity.spring_session ON DELETE CASCADE,
    attribute_name varchar(200) NOT NULL,
    attribute_bytes bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
