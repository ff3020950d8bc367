using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SmartScheduling.Web.Data.Migrations.Sqlite;

/// <summary>
/// Promises that SQLite keeps by triggers. A trigger runs inside the one write transaction, so nobody can come between its
/// question and the write. Times are text in one format and compare as such.
/// </summary>
[DbContext(typeof(SqliteAppDbContext))]
[Migration("20261122000001_KeepPromises")]
internal sealed class KeepPromises : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var (suffix, moment) in new[] { ("insert", "INSERT ON"), ("update", "UPDATE OF \"EmployeeId\", \"Start\", \"End\" ON") })
        {
            migrationBuilder.Sql($"""
                CREATE TRIGGER {Constraints.OneEmployeeOnePlace}_{suffix} BEFORE {moment} "ShiftAssignments"
                WHEN EXISTS (
                    SELECT 1 FROM "ShiftAssignments" other
                    WHERE other."EmployeeId" = NEW."EmployeeId" AND other."Id" <> NEW."Id"
                      AND other."Start" < NEW."End" AND NEW."Start" < other."End")
                BEGIN SELECT RAISE(ABORT, '{Constraints.OneEmployeeOnePlace}'); END;
                """);
        }

        foreach (var (suffix, moment) in new[] { ("insert", "INSERT ON"), ("update", "UPDATE OF \"FirstDay\", \"LastDay\", \"State\" ON") })
        {
            migrationBuilder.Sql($"""
                CREATE TRIGGER {Constraints.OneTimeOffPerDay}_{suffix} BEFORE {moment} "TimeOffRequests"
                WHEN NEW."State" IN ('Pending', 'Approved') AND EXISTS (
                    SELECT 1 FROM "TimeOffRequests" other
                    WHERE other."EmployeeId" = NEW."EmployeeId" AND other."Id" <> NEW."Id" AND other."State" IN ('Pending', 'Approved')
                      AND other."FirstDay" <= NEW."LastDay" AND NEW."FirstDay" <= other."LastDay")
                BEGIN SELECT RAISE(ABORT, '{Constraints.OneTimeOffPerDay}'); END;
                """);
        }

        migrationBuilder.Sql($"""
            CREATE TRIGGER {Constraints.OneSchedulePerPeriod}_insert BEFORE INSERT ON "Schedules"
            WHEN EXISTS (
                SELECT 1 FROM "Schedules" other
                WHERE other."LocationId" = NEW."LocationId" AND other."Id" <> NEW."Id"
                  AND other."StartDate" < date(NEW."StartDate", '+' || NEW."Days" || ' days')
                  AND NEW."StartDate" < date(other."StartDate", '+' || other."Days" || ' days'))
            BEGIN SELECT RAISE(ABORT, '{Constraints.OneSchedulePerPeriod}'); END;
            """);
    }
}
