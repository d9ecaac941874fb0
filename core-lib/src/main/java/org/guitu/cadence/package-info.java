/** Who must do what by when, again and again: plans of windows, contacts that meet slots, the ledger of how each stands. */
@NullMarked
package org.guitu.cadence;

import org.jspecify.annotations.NullMarked;
