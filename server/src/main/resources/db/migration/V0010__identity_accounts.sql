-- Accounts. The address is kept in its canonical lower-case form, so that equal addresses are equal texts.
CREATE TABLE identity.account (
    id uuid PRIMARY KEY,
    email text NOT NULL UNIQUE CHECK (email = lower(email)),
    name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
    password_hash text NOT NULL,
    confirmed_at timestamptz,
    roles text[] NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX account_owners ON identity.account (id) WHERE 'OWNER' = ANY (roles);
-- Tries counted per address and per source. The key is a keyed hash: it names nobody.
CREATE TABLE identity.throttle (
    key text PRIMARY KEY,
    tries int NOT NULL,
    last_at timestamptz NOT NULL,
    wait_until timestamptz NOT NULL
);
CREATE INDEX throttle_by_last ON identity.throttle (last_at);
-- Passes of an account issued up to this moment open nothing any more.
CREATE TABLE identity.withdrawn (
    account uuid PRIMARY KEY,
    up_to timestamptz NOT NULL
);
-- The one link that makes the first owner, as a hash.
CREATE TABLE identity.owner_link (
    singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
    token_hash bytea NOT NULL,
    made_at timestamptz NOT NULL
);
