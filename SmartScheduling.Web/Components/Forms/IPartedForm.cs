namespace SmartScheduling.Web.Components.Forms;

/// <summary>A form model with parts that have fields of their own, such as the rows of a list.</summary>
public interface IPartedForm
{
    /// <summary>The part and its property that a refusal means by <paramref name="field"/>; null when it means none.</summary>
    (object Part, string Property)? Find(string field);
}
