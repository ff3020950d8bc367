using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace SmartScheduling.Web.Data;

/// <summary>Search for words in texts, the same on both databases: case does not matter, wildcards that were typed are plain text.</summary>
public static class SearchPattern
{
    public const string Escape = "\\";

    /// <summary>The pattern for LIKE, to be compared with a text in lower case.</summary>
    public static string Containing(string word) => $"%{Literal(word)}%";

    /// <inheritdoc cref="Containing"/>
    public static string StartingWith(string word) => $"{Literal(word)}%";

    /// <summary>Rows in whose <paramref name="text"/> every word of <paramref name="search"/> occurs; all rows when there is none.</summary>
    public static IQueryable<T> WhereContains<T>(this IQueryable<T> rows, string search, Expression<Func<T, string>> text)
    {
        foreach (var word in search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            rows = rows.Where(Matches(text, Containing(word)));
        return rows;
    }

    private static string Literal(string word) => word.ToLowerInvariant()
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    private static Expression<Func<T, bool>> Matches<T>(Expression<Func<T, string>> text, string pattern)
    {
        // The value stands in a closure, so that it becomes a parameter of the command and not a part of its text.
        Expression<Func<string, bool>> like = value => EF.Functions.Like(value.ToLower(), pattern, Escape);
        var body = new Substitution(like.Parameters[0], text.Body).Visit(like.Body);
        return Expression.Lambda<Func<T, bool>>(body, text.Parameters);
    }

    private sealed class Substitution(ParameterExpression parameter, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? value : node;
    }
}
