package fr.trame.database;

/**
 * Queries of one shape that were served by no index, and looked at everything in a collection.
 *
 * @param collection database and collection
 * @param shape the query and its order, without values
 * @param times how many such queries there were
 * @param documents how many documents the largest of them looked at
 */
public record Scan(String collection, String shape, long times, long documents) {}
