using SmartScheduling.Solver.CommandLine;

return await Commands.RunAsync(args, Console.Out, Console.Error);
