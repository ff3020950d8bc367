using System.Text;

namespace SmartScheduling.Web.Features.Activity;

/// <summary>Names of code as words: <c>ChangeJobRole</c> reads "Change job role".</summary>
public static class ActivityWords
{
    public static string Of(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        foreach (var (index, letter) in name.Index())
        {
            if (index > 0 && char.IsUpper(letter))
                words.Append(' ').Append(char.ToLowerInvariant(letter));
            else
                words.Append(letter);
        }

        return words.ToString();
    }
}
