@org.jspecify.annotations.NullMarked
package fr.trame.platform.house.bad.secrets;
