-- One row for each mail that was ever due, so that an event delivered twice is mailed once. Neither an address nor a
-- word of a mail is kept.
CREATE SCHEMA notify;
CREATE TABLE notify.sent (
    kind text NOT NULL,
    subject text NOT NULL,
    since timestamptz NOT NULL,
    claimed_at timestamptz,
    settled_at timestamptz,
    given_up boolean NOT NULL DEFAULT false,
    PRIMARY KEY (kind, subject)
);
