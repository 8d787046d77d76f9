-- Every signed state of a status list that was ever published, so that each keeps an address at which it never changes.
CREATE TABLE badge.status_version (
    list int NOT NULL REFERENCES badge.status_list,
    version int NOT NULL CHECK (version >= 1),
    credential text NOT NULL,
    valid_until timestamptz NOT NULL,
    PRIMARY KEY (list, version)
);
