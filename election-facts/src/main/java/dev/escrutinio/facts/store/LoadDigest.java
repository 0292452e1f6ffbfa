package dev.escrutinio.facts.store;

import dev.escrutinio.contracts.events.CatalogEntry;
import dev.escrutinio.contracts.events.ElectionRow;
import dev.escrutinio.contracts.events.IndicatorRow;

/// The digest of a load: SHA-256 over its entries' content whatever their order.
///
/// Each entry is written in a canonical form without its `digest` and hashed; the hashes are added modulo 2^256 and the
/// sum, with the number of entries, is hashed again.
public final class LoadDigest {

    /// Takes a catalog entry's content.
    public void add(CatalogEntry entry) {
        throw new UnsupportedOperationException();
    }

    /// Takes a row's content.
    public void add(ElectionRow row) {
        throw new UnsupportedOperationException();
    }

    /// Takes an indicator row's content.
    public void add(IndicatorRow row) {
        throw new UnsupportedOperationException();
    }

    /// The digest of everything taken so far, hexadecimal.
    public String hex() {
        throw new UnsupportedOperationException();
    }
}
