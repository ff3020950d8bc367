using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Own;
using SmartScheduling.Web.Features.People;

namespace SmartScheduling.Web.Setup;

public static class FeaturesSetup
{
    /// <summary>Every use case of the features: each sealed class there that works through <see cref="Operations"/>.</summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        foreach (var useCase in UseCases())
            services.AddScoped(useCase);
        return services.AddScoped<OwnContext>().AddScoped<PersonUseCases>();
    }

    public static IEnumerable<Type> UseCases() => typeof(FeaturesSetup).Assembly.GetTypes().Where(type =>
        type is { IsClass: true, IsSealed: true, IsAbstract: false }
        && type.Namespace?.StartsWith("SmartScheduling.Web.Features.", StringComparison.Ordinal) == true
        && type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.ParameterType == typeof(Operations))));
}
