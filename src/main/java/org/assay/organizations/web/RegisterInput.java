package org.assay.organizations.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the register page asks; the limits are those of domain 3.1. */
record RegisterInput(
        @NotBlank(message = "{organizations.register.missing}")
        @Size(min = 2, max = 100, message = "{organizations.register.length}")
        @Nullable
        String name,

        @NotBlank(message = "{organizations.register.missing}")
        @Size(max = 40, message = "{organizations.register.length}")
        @Nullable
        String creditCode,

        @Nullable Boolean codeConfirmed,

        @NotNull(message = "{organizations.register.missing}")
        @Pattern(
                regexp = "ENTERPRISE|PUBLIC_INSTITUTION|ASSOCIATION|PRIVATE_NON_ENTERPRISE|OTHER",
                message = "{organizations.register.missing}")
        @Nullable
        String kind,

        @NotBlank(message = "{organizations.register.missing}")
        @Size(max = 10, message = "{organizations.register.missing}")
        @Nullable
        String region,

        @NotBlank(message = "{organizations.register.missing}")
        @Size(min = 5, max = 200, message = "{organizations.register.length}")
        @Nullable
        String address,

        @NotBlank(message = "{organizations.register.missing}")
        @Size(min = 2, max = 50, message = "{organizations.register.length}")
        @Nullable
        String legalRepresentative,

        @NotBlank(message = "{organizations.register.missing}")
        @Size(min = 2, max = 50, message = "{organizations.register.length}")
        @Nullable
        String agentName,

        @NotBlank(message = "{organizations.register.missing}")
        @Size(max = 100, message = "{organizations.register.length}")
        @Email(message = "{organizations.register.email}")
        @Nullable
        String email,

        @NotBlank(message = "{organizations.register.missing}")
        @Pattern(regexp = "[A-Za-z0-9._-]{3,50}", message = "{organizations.register.username}")
        @Nullable
        String username,

        @NotNull(message = "{organizations.register.missing}")
        @Size(min = 12, max = 200, message = "{organizations.register.length}")
        @Nullable
        String password) {

    static RegisterInput empty() {
        return new RegisterInput(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Override
    public String toString() {
        return "RegisterInput[" + creditCode + "]";
    }
}
