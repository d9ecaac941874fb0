/** People as the record names them (人员): actors, and the resident identity number. */
@NullMarked
package org.guitu.person;

import org.jspecify.annotations.NullMarked;
