package dev.assay.server.badge.web;

/// The form of the verifier's page: what stands in it, and what is wrong with it in words.
public record VerifyForm(String badge, String email, String badgeError, String emailError) {}
