using SmartScheduling.Domain.Access;

namespace SmartScheduling.Web.Features.Accounts;

/// <summary>The part that inviting and editing have in common.</summary>
public interface IAccess
{
    AccessRole Role { get; set; }

    /// <summary>Null for somebody who works no shifts.</summary>
    Guid? EmployeeId { get; set; }
}
