using System.Reflection;
using SmartScheduling.Web.Data;

namespace SmartScheduling.Tests.Web.Identity;

/// <summary>Calls a use case with arguments that are well formed and refer to nothing that exists.</summary>
internal static class UseCaseCalls
{
    /// <summary>The one public method that carries it out.</summary>
    public static IEnumerable<MethodInfo> Methods(Type useCase) => useCase
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType) && ValueType(method) is { IsGenericType: true } answer
            && answer.GetGenericTypeDefinition() == typeof(Outcome<>));

    /// <summary>Whether the call is about a thing named by its id, alone or in a form.</summary>
    public static bool TakesAnId(MethodInfo method) =>
        method.GetParameters().Any(parameter => IsId(parameter.ParameterType) || IdOf(parameter.ParameterType) is not null);

    /// <param name="useCase">Whom to call.</param>
    /// <param name="method">What to call.</param>
    /// <param name="forgedIds">Whether ids that may be left out are given, too: a form then changes something instead of adding it.</param>
    public static async Task<OutcomeStatus> CallAsync(object useCase, MethodInfo method, bool forgedIds = false)
    {
        var arguments = method.GetParameters().Select(Argument).ToArray();
        if (forgedIds) ForgeIds(method, arguments);
        var task = (Task)method.Invoke(useCase, arguments)!;
        await task;
        var outcome = ((dynamic)task).Result;
        return (OutcomeStatus)outcome.Status;
    }

    private static void ForgeIds(MethodInfo method, object?[] arguments)
    {
        foreach (var (index, parameter) in method.GetParameters().Index())
        {
            if (IsId(parameter.ParameterType)) arguments[index] = Guid.CreateVersion7();
            else if (arguments[index] is { } form && IdOf(parameter.ParameterType) is { } id) id.SetValue(form, Guid.CreateVersion7());
        }
    }

    private static bool IsId(Type type) => type == typeof(Guid) || type == typeof(Guid?);

    private static PropertyInfo? IdOf(Type form) => form.GetProperty("Id") is { CanWrite: true } id && IsId(id.PropertyType) ? id : null;

    private static Type? ValueType(MethodInfo method) => method.ReturnType.IsGenericType ? method.ReturnType.GetGenericArguments()[0] : null;

    private static object? Argument(ParameterInfo parameter) =>
        parameter.HasDefaultValue && !parameter.ParameterType.IsValueType ? parameter.DefaultValue : Value(parameter.ParameterType);

    private static object? Value(Type type)
    {
        if (type == typeof(string)) return "forged";
        if (type == typeof(Guid)) return Guid.CreateVersion7();
        if (type == typeof(DateOnly)) return new DateOnly(2026, 11, 23);
        if (type.IsValueType) return Activator.CreateInstance(type);
        if (type.IsArray) return Array.CreateInstance(type.GetElementType()!, 0);
        if (type.IsGenericType && type.IsInterface) return Collection(type);
        var constructor = type.GetConstructors().MinBy(one => one.GetParameters().Length)
            ?? throw new InvalidOperationException($"{type} cannot be made for a call.");
        var made = constructor.Invoke([.. constructor.GetParameters().Select(Argument)]);
        foreach (var property in type.GetProperties().Where(one => one.CanWrite && one.GetValue(made) is null && IsRequired(one)))
            property.SetValue(made, Value(property.PropertyType));
        return made;
    }

    private static object Collection(Type type)
    {
        var arguments = type.GetGenericArguments();
        var concrete = arguments.Length == 2 ? typeof(Dictionary<,>) : type.Name.Contains("Set", StringComparison.Ordinal) ? typeof(HashSet<>) : typeof(List<>);
        return Activator.CreateInstance(concrete.MakeGenericType(arguments))!;
    }

    private static bool IsRequired(PropertyInfo property) =>
        property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null;
}
