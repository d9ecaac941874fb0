/**
 * Who must do what by when, again and again (CAD): plans of windows by a pack's obligations, contacts that fill their slots,
 * and the ledger of how each slot stands on a day.
 */
@NullMarked
package org.guitu.cadence;

import org.jspecify.annotations.NullMarked;
