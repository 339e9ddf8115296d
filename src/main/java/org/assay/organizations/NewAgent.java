package org.assay.organizations;

/** The first person to speak for an organization; the password is in clear text and leaves this record only hashed. */
public record NewAgent(String username, String name, String email, String password, String language) {

    @Override
    public String toString() {
        return "NewAgent[" + username + "]";
    }
}
