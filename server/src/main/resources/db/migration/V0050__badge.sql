CREATE SCHEMA badge;
-- Keys that badges are signed with; the private half is sealed under the server's secret.
CREATE TABLE badge.issuer_key (
    id text PRIMARY KEY,
    sealed_seed bytea NOT NULL,
    created_at timestamptz NOT NULL,
    retired_at timestamptz
);
CREATE UNIQUE INDEX issuer_key_only_one_in_use ON badge.issuer_key ((true)) WHERE retired_at IS NULL;
-- Status lists, each with the issuer and the address that the badges on it name.
CREATE TABLE badge.status_list (
    number int PRIMARY KEY CHECK (number >= 1),
    issuer text NOT NULL,
    address text NOT NULL UNIQUE,
    opened_at timestamptz NOT NULL
);
-- Pictures as they were when badges were issued, by their SHA-256: what a plan's files say later changes no badge.
CREATE TABLE badge.picture (
    hash text PRIMARY KEY,
    svg text NOT NULL,
    still text NOT NULL
);
CREATE TABLE badge.badge (
    id text PRIMARY KEY,
    account uuid NOT NULL,
    plan text NOT NULL,
    attempt uuid NOT NULL UNIQUE,
    attempt_number int NOT NULL,
    correct int NOT NULL,
    questions int NOT NULL,
    pass_mark int NOT NULL,
    fresh int NOT NULL,
    blueprint int NOT NULL,
    scored_at timestamptz NOT NULL,
    name text NOT NULL,
    level text NOT NULL,
    subject uuid NOT NULL UNIQUE,
    holder text NOT NULL,
    status_list int NOT NULL REFERENCES badge.status_list,
    status_index int NOT NULL,
    issued_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    picture text NOT NULL REFERENCES badge.picture,
    credential text NOT NULL,
    names_email boolean NOT NULL,
    is_public boolean NOT NULL DEFAULT false,
    published_at timestamptz,
    revoked_at timestamptz,
    revoked_by uuid,
    revocation_reason text,
    UNIQUE (account, plan),
    UNIQUE (status_list, status_index),
    CHECK (published_at IS NOT NULL OR NOT is_public),
    CHECK ((revoked_at IS NULL) = (revocation_reason IS NULL) AND (revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE INDEX badge_by_issue ON badge.badge (issued_at DESC, id DESC);
CREATE INDEX badge_revoked ON badge.badge (status_list, status_index) WHERE revoked_at IS NOT NULL;
