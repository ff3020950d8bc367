using SmartScheduling.Web.Data;
using SmartScheduling.Web.Features.Demo;
using SmartScheduling.Web.Identity;
using SmartScheduling.Web.Jobs;
using SmartScheduling.Web.Live;
using SmartScheduling.Web.Options;
using SmartScheduling.Web.Setup;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
var storage = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new();

builder.WebHost.UseStaticWebAssets();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddDatabase(builder.Configuration.GetConnectionString(DatabaseSetup.ConnectionName), storage);
builder.Services.AddSingleton<DatabasePreparation>();
builder.Services.AddSingleton<Changes>();
builder.Services.AddAccounts(storage);
builder.Services.AddPages();
builder.Services.AddUseCases();
builder.Services.AddDemo(builder.Configuration);
builder.Services.AddHealth();
builder.Services.AddOptimization();
builder.Services.AddJobs();

var app = builder.Build();
await app.Services.GetRequiredService<DatabasePreparation>().RunAsync(app.Lifetime.ApplicationStopping);
await app.LoadDemoAsync();

app.UseFaultPages();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapHealth();
app.MapPages();
app.Run();
