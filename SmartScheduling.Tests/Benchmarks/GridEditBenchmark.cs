using Microsoft.Playwright;
using SmartScheduling.Domain.People;
using SmartScheduling.Domain.Schedules;
using SmartScheduling.Tests.EndToEnd;
using SmartScheduling.Tests.Support;
using SmartScheduling.Tests.Web;
using Location = SmartScheduling.Domain.Sites.Location;

namespace SmartScheduling.Tests.Benchmarks;

/// <summary>From the key to what it shows in Chromium, and to the sentence that says it is stored: 120 people in the grid beside 10.</summary>
[Collection(BenchmarkCollection.Name)]
public sealed class GridEditBenchmark : BrowserTest
{
    private const int Few = 10, Many = 120, Pairs = 20;

    // Who is taken off is put back by undo, so the week stays as it is. The two times are when the cell changed and when it was said.
    private const string Edit = """
        async ([row, day, key, control]) => {
          const cell = document.querySelector(`tr[data-row="${row}"] td[data-day="${day}"]`), said = document.querySelector(".schedule-main [role=status]");
          const target = cell.querySelector(".chip") ?? cell, count = cell.querySelectorAll(".chip").length, words = said.textContent;
          target.focus();
          const start = performance.now();
          const until = (element, changed) => new Promise(resolve => {
            const watch = new MutationObserver(() => { if (changed()) { watch.disconnect(); resolve(performance.now() - start); } });
            watch.observe(element, { childList: true, subtree: true, characterData: true });
          });
          const shown = until(cell, () => cell.querySelectorAll(".chip").length !== count), stored = until(said, () => said.textContent && said.textContent !== words);
          target.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey: control, bubbles: true, cancelable: true }));
          return await Promise.all([shown, stored]);
        }
        """;

    [Theory(Explicit = true), EachDatabase]
    public async Task An_edit_among_many_beside_one_among_few(DatabaseKind kind)
    {
        var demo = Keep(await DemoSite.StartAsync(kind));
        var monday = (await demo.Database.DraftAsync()).EndDate.AddDays(28);
        var (few, many) = (await PlanAsync(demo, Few, monday), await PlanAsync(demo, Many, monday));
        var window = await OpenAsync(demo.Web.Address);
        await window.SignInAsync(demo.SignInOf("Manager"));

        var (fewShown, fewStored) = await MeasureAsync(window, few, Few);
        var (manyShown, manyStored) = await MeasureAsync(window, many, Many);
        var table = new RatioTable($"One edit in Chromium, {kind}", $"{Few} people", $"{Many} people");
        table.Add("shown", fewShown, manyShown);
        table.Add("stored and said", fewStored, manyStored);
        table.Print();
    }

    private static async Task<(Samples Shown, Samples Stored)> MeasureAsync(BrowserWindow window, Schedule week, int people)
    {
        await window.GoToAsync(week.Address());
        await Assertions.Expect(window.Page.Locator("tbody tr[data-row]:not(.open-row)")).ToHaveCountAsync(people);
        await Assertions.Expect(window.Page.Locator(".board-table [tabindex='0']")).ToHaveCountAsync(1);
        var cells = await window.Page.EvaluateAsync<string[][]>(
            "() => [...document.querySelectorAll('tbody tr[data-row]:not(.open-row) td[data-day]:has(.chip)')].map(cell => [cell.closest('tr').dataset.row, cell.dataset.day])");
        List<double> shown = [], stored = [];
        for (var pair = 0; pair < Pairs + 3; pair++)
        {
            var cell = cells[pair * 5 % cells.Length];
            foreach (var (key, control) in new[] { ("Delete", false), ("z", true) })
            {
                var times = await window.Page.EvaluateAsync<double[]>(Edit, new object[] { cell[0], cell[1], key, control });
                if (pair < 3) continue;
                shown.Add(times[0]);
                stored.Add(times[1]);
            }
        }

        return (new(shown), new(stored));
    }

    /// <summary>A week of a location of their own, in which half of these people work on each day.</summary>
    private static async Task<Schedule> PlanAsync(DemoSite demo, int people, DateOnly monday)
    {
        var location = new Location { Name = FormattableString.Invariant($"{people} people") };
        var role = new JobRole { Name = location.Name, Code = FormattableString.Invariant($"{people}") };
        var staff = Enumerable.Range(0, people).Select(number => MasterRows.Person(FormattableString.Invariant($"Cook {number:000}"), role)).ToList();
        var template = MasterRows.Template(location);
        template.Requirements.Add(new() { ShiftTemplateId = template.Id, JobRoleId = role.Id, Count = (people + 1) / 2 });
        var week = new Schedule { LocationId = location.Id, StartDate = monday };
        var shifts = Enumerable.Range(0, 7).Select(day => PlannedShift.From(template, week.Id, monday.AddDays(day), MasterRows.Site().Time())).ToList();
        foreach (var (day, shift) in shifts.Index())
            shift.Assignments.AddRange(staff.Where((_, number) => (number + day) % 2 == 0).Select(person => ShiftAssignment.Of(shift, person.Id, role.Id)));
        await using var db = demo.Database.Open();
        db.AddRange(location, role, template, week);
        db.AddRange(staff);
        db.AddRange(shifts);
        await db.SaveChangesAsync();
        return week;
    }
}
